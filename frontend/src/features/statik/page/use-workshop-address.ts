import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

export const steps = [
  'purpose',
  'dissatisfactions',
  'demand',
  'workflow',
  'classes',
  'meeting',
  'publish',
  'review',
] as const
export type StepKey = (typeof steps)[number]

export interface WorkshopAddress {
  step: StepKey
  /** The block whose panel is open. */
  block: number | null
}

/** Which step is looked at, and which block, stand in the address. */
export function useWorkshopAddress() {
  const said = useSearch({ strict: false }) as { step?: unknown; block?: unknown }
  const navigate = useNavigate()
  const step = steps.find((known) => known === said.step) ?? 'purpose'
  const block = typeof said.block === 'number' && Number.isSafeInteger(said.block) ? said.block : null
  const go = useCallback(
    (to: Partial<WorkshopAddress>) => {
      const next = { step, block, ...to }
      const search = {
        step: next.step === 'purpose' ? undefined : next.step,
        block: next.step === 'workflow' && next.block !== null ? next.block : undefined,
      }
      void navigate({ to: '.', search: (() => search) as never, resetScroll: false })
    },
    [navigate, step, block],
  )
  return [{ step, block } as WorkshopAddress, go] as const
}

export type Go = (to: Partial<WorkshopAddress>) => void
