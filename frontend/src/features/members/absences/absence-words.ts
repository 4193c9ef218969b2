import { useLingui } from '@lingui/react/macro'
import type { Schemas } from '../asking/house-api'

export type AbsenceKind = NonNullable<Schemas['AbsenceOut']['kind']>

export function useAbsenceKinds(): Record<AbsenceKind, string> {
  const { t } = useLingui()
  return { vacation: t`Vacation`, sick: t`Sick leave`, other: t`Other reason` }
}

/** A day of the calendar on this device, as the API writes it. */
export function isoDay(moment: Date): string {
  const part = (number: number) => String(number).padStart(2, '0')
  return `${moment.getFullYear()}-${part(moment.getMonth() + 1)}-${part(moment.getDate())}`
}
