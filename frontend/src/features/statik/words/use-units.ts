import { useLingui } from '@lingui/react/macro'
import type { Part } from '../design/kinds'

/** The unit of a criterion: as somebody wrote it, or that of what Baton measures. */
export function useUnits(): (part: Part<'criterion'>, of?: 'wanted' | 'measured') => string {
  const { t } = useLingui()
  const units: Partial<Record<Part<'criterion'>['values']['measure'], string>> = {
    lead_time: t({ message: 'calendar days', context: 'unit of a criterion' }),
    due_date: '%',
    throughput: t`a week`,
    rework: '%',
  }
  return ({ values }, of = 'wanted') => (of === 'wanted' ? values.unit : '') || (units[values.measure] ?? '')
}
