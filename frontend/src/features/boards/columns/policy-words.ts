import { useLingui } from '@lingui/react/macro'
import type { ColumnGate, ColumnPolicy } from '../state/board-state'

/** A policy as a sentence; the manager's own words come first. */
export function usePolicyWords(): (policy: ColumnPolicy) => string {
  const { t } = useLingui()
  const fields: Record<string, string> = {
    lead: t`a lead`,
    deadline: t`a deadline`,
    project: t`a project`,
    card_type: t`a type`,
    price: t`a price`,
    responsible: t`somebody responsible`,
    brief: t`a brief`,
    planned_hours: t`planned hours`,
    tags: t`a tag`,
    attachment: t`an attachment`,
  }
  return ({ moment, requirement, field, checklist, words }) => {
    if (words) return words
    const what =
      requirement === 'checklists'
        ? t`every checklist finished`
        : requirement === 'checklist'
          ? t`the checklist “${checklist}” finished`
          : (fields[field] ?? t`its fields filled in`)
    return moment === 'leave' ? t`To leave: ${what}` : t`To enter: ${what}`
  }
}

/** A gate as a sentence, and the manager's own words after it. */
export function useGateSentence(): (gate: ColumnGate) => string {
  const { t } = useLingui()
  return ({ moment, name, words }) => {
    const what = t`“${name}” approved`
    const asks = moment === 'leave' ? t`To leave: ${what}` : t`To enter: ${what}`
    return words ? `${asks}. ${words}` : asks
  }
}
