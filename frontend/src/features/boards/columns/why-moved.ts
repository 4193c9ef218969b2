import { useLingui } from '@lingui/react/macro'

type Given = Record<string, unknown>

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** What moved a card where nobody gave a reason: a rule, or an approval. Empty: somebody simply moved it. */
export function useWhyMoved(): (because: unknown) => string {
  const { t } = useLingui()
  return (because) => {
    const given = (because ?? {}) as Given
    const rule = text(given.rule)
    const approved = text(given.approved)
    const names = text(given.by)
    if (rule) return t`by the rule “${rule}”`
    return approved ? t`“${approved}” is approved: ${names}` : ''
  }
}
