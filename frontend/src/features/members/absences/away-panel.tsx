import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconBeach } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { PersonName } from '#ui/people/person-name'
import { EmptyState } from '#ui/states/empty-state'
import { DateText } from '#ui/time/date-text'
import { absences } from '../asking/house-api'
import { useListed } from '../asking/use-listed'
import { useNames, useWorkspaceSeen } from '../asking/workspace-query'
import { useDoing } from '../doing/use-doing'
import styles from '../look/house.module.css'
import { ListedState } from '../look/listed-state'
import { AbsenceDialog } from './absence-dialog'
import { isoDay, useAbsenceKinds } from './absence-words'
import { Decide } from './decide'

const shownDays = 60

/** Who is away now and in the next two months. */
export function AwayPanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const kinds = useAbsenceKinds()
  const doing = useDoing()
  const [entering, setEntering] = useState(false)
  const today = isoDay(new Date())
  const until = isoDay(new Date(Date.now() + shownDays * 86_400_000))
  const query = useListed('absences', (slug, signal) => absences.list(slug, today, until, signal))
  const cancel = (id: number) =>
    doing.run(async () => {
      await absences.cancel(workspace, id)
      return true
    }, t`Removed`)
  const enter = (
    <Button variant="default" onClick={() => setEntering(true)}>
      <Trans>Enter an absence</Trans>
    </Button>
  )
  return (
    <ListedState query={query}>
      {(rows) => (
        <>
          {rows.length === 0 ? (
            <EmptyState icon={IconBeach} title={t`Everybody is here for the next two months`} action={enter}>
              <Trans>Enter holidays early: handoffs and deputies take them into account.</Trans>
            </EmptyState>
          ) : (
            <>
              <div className={styles.bar}>{enter}</div>
              <ul className={styles.list}>
                {rows.map((row) => (
                  <li key={row.id} className={`${styles.row} ${styles.wraps}`}>
                    <div className={styles.main}>
                      <PersonName
                        id={row.member}
                        name={names.member.get(row.member) ?? '?'}
                        detail={[row.kind ? kinds[row.kind] : '', row.note].filter(Boolean).join(' · ')}
                        size={28}
                      />
                    </div>
                    <span className={`${styles.side} ${styles.wide}`}>
                      {row.state === 'asked' ? (
                        <span className={styles.badge} data-tone="warning">
                          <Trans>asked for</Trans>
                        </span>
                      ) : row.state === 'declined' ? (
                        <span className={styles.badge}>
                          {row.answer ? <Trans>declined: {row.answer}</Trans> : <Trans>declined</Trans>}
                        </span>
                      ) : row.first_day <= today ? (
                        <span className={styles.badge} data-tone="warning">
                          <Trans>away now</Trans>
                        </span>
                      ) : null}
                      <span className={styles.quiet}>
                        <DateText at={row.first_day} /> – <DateText at={row.last_day} />
                      </span>
                      {row.may_decide ? (
                        <Decide id={row.id} name={names.member.get(row.member) ?? '?'} />
                      ) : null}
                      {row.may_edit ? (
                        <Button size="compact-sm" variant="default" onClick={() => void cancel(row.id)}>
                          <Trans>Remove</Trans>
                        </Button>
                      ) : null}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {entering ? <AbsenceDialog today={today} onClose={() => setEntering(false)} /> : null}
        </>
      )}
    </ListedState>
  )
}
