import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { profiles } from '../asking/selection'
import { useProfiles } from '../words/rules-of-charts'

/** A team that comes from elsewhere may see the figures as its old tool counted them. */
export function ProfileField({
  profile,
  onChange,
}: {
  profile: string
  onChange: (profile: string) => void
}) {
  const { t } = useLingui()
  const names = useProfiles()
  return (
    <NativeSelect
      label={t`Counted as in`}
      description={t`A team that comes from another tool sees the figures it knows.`}
      value={profile}
      data={profiles.map((key) => ({ value: key, label: names[key] ?? key }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
