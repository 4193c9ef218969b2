import { useLingui } from '@lingui/react/macro'
import { Group } from '@mantine/core'
import { useWorkspace } from '#api/workspace'
import { DateField } from '#ui/time/date-field'
import { isoDay } from '../absences/absence-words'
import { type Member, people } from '../asking/house-api'
import { teamOf, useWorkspaceSeen } from '../asking/workspace-query'
import { useDoing } from '../doing/use-doing'
import { MemberSelect } from '../words/member-select'

/** Who stands in, and until when; without a day until it is taken back. */
export function DeputyFields({ member }: { member: Member }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const doing = useDoing()
  const isOver = member.deputy_until !== null && member.deputy_until < isoDay(new Date())
  // Somebody new does not begin with a day that is over.
  const until = isOver ? null : member.deputy_until
  const name = (deputy: number | null, until: string | null) =>
    void doing.run(() => people.deputy(workspace, member.id, { deputy, until }), t`Changed`)
  return (
    <Group align="flex-start" grow>
      <MemberSelect
        label={t`Deputy`}
        placeholder={t`Nobody`}
        members={teamOf(seen).filter(({ id, placeholder }) => id !== member.id && !placeholder)}
        value={member.deputy}
        disabled={!member.may.deputy || doing.busy}
        onChange={(deputy) => name(deputy, deputy === null ? null : until)}
      />
      {member.deputy === null ? null : (
        <DateField
          label={t({ message: 'Until', context: 'of people' })}
          placeholder={t`Until it is taken back`}
          description={isOver ? t`This is over.` : null}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={member.deputy_until ?? ''}
          disabled={!member.may.deputy || doing.busy}
          onKeep={(until) => name(member.deputy, until || null)}
        />
      )}
    </Group>
  )
}
