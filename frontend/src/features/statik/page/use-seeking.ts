import { useCallback, useEffect, useRef } from 'react'
import type { Kind } from '../design/kinds'
import { blockBehind, type Looked } from '../design/looking'
import type { Sought } from '../doing/workshop-context'
import type { Go, StepKey } from './use-workshop-address'

export const stepOf: Record<Kind, StepKey> = {
  purpose: 'purpose',
  customer: 'purpose',
  criterion: 'purpose',
  grievance: 'dissatisfactions',
  group: 'dissatisfactions',
  variability: 'dissatisfactions',
  demand: 'demand',
  capability: 'demand',
  expectation: 'classes',
  class: 'classes',
  meeting: 'classes',
  block: 'workflow',
  link: 'workflow',
  risk: 'workflow',
  question: 'workflow',
  agreement: 'workflow',
  rule: 'workflow',
  decision: 'meeting',
}

const patience = 60

/** Leads somebody to where something is said: the step, the block's panel, and into the field itself. */
export function useSeeking(looked: Looked | undefined, go: Go) {
  const latest = useRef(looked)
  useEffect(() => {
    latest.current = looked
  })
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  return useCallback(
    (sought: Sought) => {
      const part = sought.made ?? (sought.part ? latest.current?.part(sought.part) : undefined)
      const step = (sought.step as StepKey | undefined) ?? (part && stepOf[part.kind])
      const block = sought.block ?? blockBehind(part)
      if (step) go({ step, ...(block ? { block } : {}) })
      cancelAnimationFrame(frame.current)
      const id = sought.made?.id ?? sought.part
      if (!id || !sought.field) return
      const name = `${id}.${sought.field}`
      let left = patience
      const find = () => {
        const there = document.querySelector(`[data-said="${name}"]`)
        const field = there?.querySelector<HTMLElement>('input, textarea, select, button')
        if (field) {
          field.scrollIntoView({ block: 'center' })
          field.focus({ preventScroll: true })
        } else if (left-- > 0) frame.current = requestAnimationFrame(find)
      }
      frame.current = requestAnimationFrame(find)
    },
    [go],
  )
}
