import { useLingui } from '@lingui/react/macro'

export function useUnreachableWords(): string {
  const { t } = useLingui()
  return t`The server did not answer. Check your connection and try again.`
}
