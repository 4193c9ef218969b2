import { useLingui } from '@lingui/react/macro'
import type { Schemas } from '../asking/words-api'

export type FieldKind = Schemas['CustomFieldIn']['kind']

export function useFieldKinds(): Record<FieldKind, string> {
  const { t } = useLingui()
  return {
    text: t`Text`,
    number: t`Number`,
    date: t`Date`,
    choice: t`Choice`,
    person: t`Person`,
    link: t`Link`,
    money: t`Money`,
    checkbox: t`Checkbox`,
  }
}
