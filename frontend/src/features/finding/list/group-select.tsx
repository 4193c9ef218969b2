import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'

const groupsForGuests = new Set(['board', 'column', 'stage', 'client', 'project'])

/** By what the cards are put together: the same choice for a list and for a timeline. */
export function GroupSelect(props: { value: string; isGuest: boolean; onGroup: (group: string) => void }) {
  const { value, isGuest, onGroup } = props
  const { t } = useLingui()
  const groups = [
    { value: 'board', label: t`Board` },
    { value: 'column', label: t`Column` },
    { value: 'stage', label: t`Kind of stage` },
    { value: 'client', label: t`Client` },
    { value: 'project', label: t`Project` },
    { value: 'responsible', label: t`Responsible` },
    { value: 'lead', label: t`Lead` },
    { value: 'type', label: t`Type` },
    { value: 'class', label: t`Class of service` },
  ]
  return (
    <NativeSelect
      size="xs"
      aria-label={t`Group by`}
      value={value}
      data={[
        { value: '', label: t`No groups` },
        ...groups.filter((group) => !isGuest || groupsForGuests.has(group.value)),
      ]}
      onChange={(event) => onGroup(event.currentTarget.value)}
    />
  )
}
