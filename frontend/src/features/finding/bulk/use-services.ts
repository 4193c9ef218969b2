import { useLingui } from '@lingui/react/macro'

export function useServices(): { value: string; name: string }[] {
  const { t } = useLingui()
  return [
    { value: 'expedite', name: t`Expedite` },
    { value: 'fixed_date', name: t`Fixed date` },
    { value: 'standard', name: t`Standard` },
    { value: 'intangible', name: t`Intangible` },
  ]
}
