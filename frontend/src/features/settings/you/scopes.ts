import { useLingui } from '@lingui/react/macro'

export function useScopes() {
  const { t } = useLingui()
  return { read: t`only read`, write: t`read and write` }
}
