import { useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import type { Part } from '../design/kinds'
import { isCrossFunctional } from '../design/looking'
import { useBlockKinds } from '../words/use-statik-words'

/** A block as it is told to whoever does not see it. */
export function useBlockLabel(blind: ReadonlyMap<number, number>) {
  const { t } = useLingui()
  const kinds = useBlockKinds()
  const words = useJobFunctions()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only.
  const jobs = useMemo(() => words, [t])
  return useCallback(
    (block: Part<'block'>) => {
      const { name, kind, committed, delivered } = block.values
      const spots = blind.get(block.id) ?? 0
      return [
        `${kinds[kind]}: ${name || t`no name yet`}`,
        block.values.function ? jobs[block.values.function] : '',
        isCrossFunctional(block) ? t`several functions` : '',
        committed ? t`commitment point` : '',
        delivered ? t`delivery point` : '',
        spots ? t`blind spots: ${spots}` : '',
      ]
        .filter(Boolean)
        .join(', ')
    },
    [t, kinds, jobs, blind],
  )
}
