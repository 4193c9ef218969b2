import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useNames, type WorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { DayText } from './day-text'
import styles from './recurrences.module.css'
import { type Coming, type Recurrence, recurrences } from './recurrences-api'

/** The next five days, each of which can be left out, and the last ones with what came of them. */
export function TimesOfRecurrence({ row, seen }: { row: Recurrence; seen: WorkspaceSeen | undefined }) {
  const workspace = useWorkspace()
  const names = useNames(seen)
  const doing = useDoing()
  return (
    <div className={styles.times}>
      <section>
        <h2 className={styles.small}>
          <Trans>Coming</Trans>
        </h2>
        {row.coming.length === 0 ? (
          <p className={house.quiet}>
            {row.active ? <Trans>No more days.</Trans> : <Trans>None while it is paused.</Trans>}
          </p>
        ) : (
          <ul className={styles.days}>
            {row.coming.map((each) => (
              <li key={each.day} data-skipped={each.skipped || undefined}>
                <ComingDay coming={each} />
                {row.may_change ? (
                  <SkipButton
                    skipped={each.skipped}
                    day={each.day}
                    onClick={() =>
                      void doing.run(() =>
                        each.skipped
                          ? recurrences.takeBackSkip(workspace, row.id, each.day)
                          : recurrences.skip(workspace, row.id, each.day),
                      )
                    }
                  />
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2 className={styles.small}>
          <Trans>Filed so far</Trans>
        </h2>
        {row.times.length === 0 ? (
          <p className={house.quiet}>
            <Trans>Nothing yet.</Trans>
          </p>
        ) : (
          <ul className={styles.days}>
            {row.times.map((each) => (
              <li key={each.day}>
                <DayText day={each.day} />
                <span className={house.quiet}>
                  {each.skipped ? (
                    <Trans>skipped by {names.member.get(each.skipped_by ?? 0) ?? '…'}</Trans>
                  ) : each.said ? (
                    each.said
                  ) : each.late_by > 0 ? (
                    <Plural
                      value={each.late_by}
                      one="filed # day late: the server did not run"
                      other="filed # days late: the server did not run"
                    />
                  ) : each.number === null ? (
                    <Trans>filed</Trans>
                  ) : null}
                  {each.number === null ? null : (
                    <>
                      {' '}
                      <Link to={`/w/${workspace}/c/${each.number}`} className={styles.card ?? ''}>
                        #{each.number}
                      </Link>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

/** The day of the rhythm, and the day on which the card is filed where that is another. */
export function ComingDay({ coming: { day, falls_on } }: { coming: Coming }) {
  if (day === falls_on) return <DayText day={day} />
  return (
    <span className={styles.moved}>
      <span className={house.quiet}>
        <DayText day={day} />
      </span>
      <IconArrowRight size={13} aria-hidden />
      <DayText day={falls_on} />
    </span>
  )
}

function SkipButton({ skipped, day, onClick }: { skipped: boolean; day: string; onClick: () => void }) {
  const { t } = useLingui()
  return (
    <Button
      size="compact-xs"
      variant={skipped ? 'default' : 'subtle'}
      color="gray"
      aria-label={skipped ? t`Do not skip ${day}` : t`Skip ${day}`}
      onClick={onClick}
    >
      {skipped ? <Trans>Do not skip</Trans> : <Trans>Skip</Trans>}
    </Button>
  )
}
