import { useLingui } from '@lingui/react/macro'

export function useBlockerKinds(): Record<string, string> {
  const { t } = useLingui()
  return {
    ours: t`on our side`,
    client: t`at the client`,
    supplier: t`at a supplier`,
    card: t`another card`,
  }
}
