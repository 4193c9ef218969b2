import { useLingui } from '@lingui/react/macro'
import { useStageKinds } from '#features/boards/columns/stage-words'
import type { Op } from './tree'

/** The words of the language of filters, as people say them. Some mean another thing for another field. */
export function useKeywords(): (field: string, word: string) => string {
  const { t } = useLingui()
  const stages: Record<string, string> = useStageKinds()
  const words: Record<string, string> = {
    me: t`me`,
    nobody: t`nobody`,
    anybody: t`anybody`,
    none: t`none`,
    any: t`any`,
    yes: t`yes`,
    no: t`no`,
    ours: t`on our side`,
    client: t`at the client`,
    supplier: t`at a supplier`,
    asked: t`waits for an answer`,
    granted: t`approved`,
    changes: t`changes asked for`,
    voided: t`no longer valid`,
    card: t`by another card`,
    open: t`with open items`,
    finished: t`all ticked`,
    stuck: t`unusually long`,
    overdue: t`overdue`,
    today: t`today`,
    tomorrow: t`tomorrow`,
    yesterday: t`yesterday`,
    this_week: t`this week`,
    next_week: t`next week`,
    last_week: t`last week`,
    this_month: t`this month`,
    next_month: t`next month`,
    last_month: t`last month`,
    expedite: t`Expedite`,
    fixed_date: t`Fixed date`,
    standard: t`Standard`,
    intangible: t`Intangible`,
  }
  return (field, word) => (field === 'stage' ? stages[word] : undefined) ?? words[word] ?? word
}

/** How a value is compared; days are before and after, amounts are less and more. */
export function useOps(): (kind: string, op: Op) => string {
  const { t } = useLingui()
  const common: Record<Op, string> = {
    is: t`is`,
    has: t`contains`,
    lt: t`less than`,
    le: t`at most`,
    gt: t`more than`,
    ge: t`at least`,
    between: t`from … to`,
  }
  const ofDays: Partial<Record<Op, string>> = { lt: t`before`, le: t`up to`, gt: t`after`, ge: t`from` }
  return (kind, op) => (kind === 'day' ? ofDays[op] : undefined) ?? common[op]
}
