import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { teamOf, useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { MembersSelect } from '#features/members/words/members-select'
import { dayAt } from '#lib/days'
import { DateText } from '#ui/time/date-text'
import { useZone } from '#ui/time/zone'
import type { Schemas } from '../asking/words-api'
import { calendars } from './calendar-api'
import { FromDay } from './from-day'
import { From } from './weeks-around'

/** Who works by this calendar: the people given it, or for the usual one everybody else. */
export function FollowersPart({ calendar }: { calendar: Schemas['CalendarOut'] }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const { data: rows } = useListed('followers', calendars.followers)
  const today = dayAt(new Date(), useZone())
  const [from, setFrom] = useState<string | null>(today)
  if (!rows) return null
  const theirs = rows.filter((row) => row.calendar === calendar.id)
  const bounded = theirs.filter(({ from_day, last_day }) => from_day || last_day)
  // On the day that is chosen: who is given it or taken it from then is seen at once.
  const given = theirs.filter((row) => holdsOn(from ?? today, row)).map(({ member }) => member)
  const give = (members: number[]) => {
    const came = members.find((id) => !given.includes(id))
    const went = given.find((id) => !members.includes(id))
    const member = came ?? went
    if (member === undefined) return
    void doing.run(
      () => calendars.workBy(workspace, member, came === undefined ? null : calendar.id, from),
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
        <div className={house.stack} style={{ gap: 8 }}>
          {calendar.may_edit ? <FromDay value={from} onChange={setFrom} /> : null}
          <MembersSelect
            label={t`People`}
            placeholder={given.length === 0 ? t`Nobody yet` : ''}
            members={teamOf(seen)}
            value={given}
            disabled={!calendar.may_edit || doing.busy}
            onChange={give}
          />
        </div>
      )}
      {bounded.length ? (
        <ul className={house.list}>
          {bounded.map(({ member, from_day, last_day }) => (
            <li key={`${member} ${from_day}`} className={house.row}>
              <span className={house.main}>
                {names.member.get(member)}
                {': '}
                {from_day ? <From day={from_day} /> : null}{' '}
                {last_day ? (
                  <Trans>
                    up to and with <DateText at={last_day} />
                  </Trans>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function holdsOn(day: string, { from_day, last_day }: Schemas['FollowingOut']): boolean {
  return (from_day ?? '') <= day && (last_day === null || day <= last_day)
}
