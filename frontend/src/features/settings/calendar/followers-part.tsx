import { Trans, useLingui } from '@lingui/react/macro'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { teamOf, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { MembersSelect } from '#features/members/words/members-select'
import type { Schemas } from '../asking/words-api'
import { calendars } from './calendar-api'

/** Who works by this calendar: the people given it, or for the usual one everybody else. */
export function FollowersPart({ calendar }: { calendar: Schemas['CalendarOut'] }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const { data: seen } = useWorkspaceSeen()
  const { data: rows } = useListed('followers', calendars.followers)
  if (!rows) return null
  const given = rows.filter((row) => row.calendar === calendar.id).map(({ member }) => member)
  const give = (members: number[]) => {
    const came = members.find((id) => !given.includes(id))
    const went = given.find((id) => !members.includes(id))
    const member = came ?? went
    if (member === undefined) return
    void doing.run(
      () => calendars.workBy(workspace, member, came === undefined ? null : calendar.id),
      t`Saved`,
    )
  }
  return (
    <section>
      <h2 className={house.heading}>
        <Trans>Who works by it</Trans>
      </h2>
      {calendar.is_default ? (
        <p className={house.about}>
          <Trans>Everybody who was not given another calendar.</Trans>
        </p>
      ) : (
        <MembersSelect
          label={t`People`}
          placeholder={given.length === 0 ? t`Nobody yet` : ''}
          members={teamOf(seen)}
          value={given}
          disabled={!calendar.may_edit || doing.busy}
          onChange={give}
        />
      )}
    </section>
  )
}
