import { useLingui } from '@lingui/react/macro'
import { useJobFunctions, useStageKinds } from '#features/boards/columns/stage-words'
import { useWorkshop } from '../doing/workshop-context'
import { useShapes, useStatikWords } from '../words/use-statik-words'

/** The fields of columns and gates, and what they hold, for people. */
export function useFieldWords() {
  const { t, i18n } = useLingui()
  const { names } = useWorkshop()
  const kinds: Record<string, string> = useStageKinds()
  const jobs = useJobFunctions()
  const shapes = useShapes()
  const { clocks, approvers, rules, subjects, silents } = useStatikWords()
  const fields: Record<string, string> = {
    name: t({ message: 'Name', context: 'of a thing' }),
    kind: t`Kind`,
    job_function: t`Answers for it`,
    wip_limit: t`Limit`,
    stuck_after_minutes: t`Stuck after`,
    hint: t`Policy`,
    pulled: t`Pulled by who works on it`,
    clock: t`On whose clock`,
    approvers: t`Who agrees`,
    subject: t`They look at`,
    rule: t({ message: 'How many', context: 'of the approvers' }),
    needed: t`At least`,
    answer_within_minutes: t`Answer within`,
    when_overdue: t`If nobody answers`,
    escalate_to: t`Goes to`,
    members: t`Which people`,
    evidence: t`On which evidence`,
    class_of_service: t`Class of service`,
    says: t`Rule`,
  }
  const choices: Record<string, Record<string, string>> = {
    kind: kinds,
    job_function: jobs,
    clock: Object.fromEntries(clocks),
    class_of_service: {
      expedite: shapes.immediate.name,
      fixed_date: shapes.fixed_date.name,
      standard: shapes.linear.name,
      intangible: shapes.later.name,
    },
    approvers: Object.fromEntries(approvers),
    rule: Object.fromEntries(rules),
    subject: Object.fromEntries(subjects),
    when_overdue: Object.fromEntries(silents),
  }
  const told = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–'
    if (typeof value === 'boolean') return value ? t`yes` : t`no`
    if (field.endsWith('_minutes') && typeof value === 'number') {
      const hours = i18n.number(value / 60, { maximumFractionDigits: 1 })
      return t`${hours} h`
    }
    if (field === 'escalate_to') return names.get(Number(value)) ?? '…'
    if (typeof value === 'number') return i18n.number(value)
    if (Array.isArray(value)) return value.map((id) => names.get(Number(id)) ?? '…').join(', ') || '–'
    return choices[field]?.[String(value)] ?? String(value)
  }
  return { nameOf: (field: string) => fields[field] ?? field, told }
}
