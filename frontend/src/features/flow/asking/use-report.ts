import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { withStageNames } from '../words/name-stages'
import type { Seen } from './answers'
import type { Question } from './selection'
import { useFlow } from './use-flow'

/** The report in the reader's words: several boards share stages that the server names, not their people. */
export function useReport(asked: Question) {
  const { t } = useLingui()
  const answer = useFlow('report', asked)
  const names = { queue: t`not started`, 'in progress': t`in progress`, done: t`done` }
  const written = JSON.stringify(names)
  const { data } = answer
  const seen = useMemo((): Seen | undefined => {
    if (!data || data.board_ids.length === 1) return data
    return { ...data, report: withStageNames(data.report, JSON.parse(written)) }
  }, [data, written])
  return { ...answer, data: seen }
}
