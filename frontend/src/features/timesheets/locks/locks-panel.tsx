import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { addDays, dayAt, firstOfMonth } from '#lib/days'
import { EmptyState } from '#ui/states/empty-state'
import { DateField } from '#ui/time/date-field'
import { DateText } from '#ui/time/date-text'
import { locksQuery } from '../asking/time-api'
import { useTimeDeeds } from '../asking/use-time-deeds'
import type { WhoSees } from '../asking/who-sees'

/** Which periods are closed for good. */
export function LocksPanel({ who }: { who: WhoSees }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useQuery(locksQuery(workspace))
  const [locking, setLocking] = useState(false)
  const nameOf = (id: number | null) => who.seen.members.find((each) => each.id === id)?.name ?? t`Somebody`
  return (
    <>
      <p className={house.about}>
        <Trans>
          Hours of a locked period never change again, nor does what they came to. A mistake found later is
          corrected by a counter-entry on an open day, with its reason.
        </Trans>
      </p>
      <ListedState query={query}>
        {({ locks, open_weeks: open, may_lock }) => (
          <>
            {may_lock ? (
              <div className={house.bar}>
                <Button leftSection={<IconLock size={15} aria-hidden />} onClick={() => setLocking(true)}>
                  <Trans>Lock a period…</Trans>
                </Button>
                <span className={house.count}>
                  {open > 0
                    ? t`Weeks not approved yet: ${open}`
                    : locks.length > 0
                      ? t`Every week after the locked days, up to yesterday, is approved`
                      : t`Every week up to yesterday is approved`}
                </span>
              </div>
            ) : (
              <p className={house.about}>
                <Trans>Whoever manages and sees costs can lock a period.</Trans>
              </p>
            )}
            {locks.length === 0 ? (
              <EmptyState icon={IconLock} title={t`Nothing is locked yet`} />
            ) : (
              <ul className={house.list}>
                {locks.map(({ through, by, locked_at }) => {
                  const name = nameOf(by)
                  return (
                    <li key={through} className={`${house.row} ${house.wraps}`}>
                      <span className={house.main}>
                        <span className={house.name}>
                          <Trans>
                            Up to and including <DateText at={through} />
                          </Trans>
                        </span>
                      </span>
                      <span className={house.quiet}>
                        <Trans>
                          {name}, <DateText at={locked_at} as="day-and-time" />
                        </Trans>
                      </span>
                    </li>
                  )
                })}
              </ul>
            )}
            {locking ? <LockDialog who={who} open={open} onClose={() => setLocking(false)} /> : null}
          </>
        )}
      </ListedState>
    </>
  )
}

function LockDialog({ who, open, onClose }: { who: WhoSees; open: number; onClose: () => void }) {
  const { t } = useLingui()
  const { verbs, run, busy } = useTimeDeeds()
  const [through, setThrough] = useState(addDays(firstOfMonth(dayAt(new Date(), who.zone)), -1))
  const [anyway, setAnyway] = useState(false)
  const [refused, setRefused] = useState('')
  const lock = async () => {
    const done = await run(() => verbs.lock(through, anyway), t`The period is locked`, setRefused)
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t`Lock a period`}
      verb={t`Lock for good`}
      danger
      doing={{ busy, words: { '': refused } }}
      ready={through !== ''}
      onSubmit={() => void lock()}
      onClose={onClose}
    >
      <Text size="sm">
        <Trans>Every day up to the one you choose is closed for everybody. This cannot be taken back.</Trans>
      </Text>
      <DateField
        label={t`Up to and including`}
        data-autofocus
        value={through}
        clearable={false}
        onKeep={setThrough}
      />
      {open > 0 ? (
        <Checkbox
          label={t`Also weeks that are not approved`}
          description={t`Not approved up to yesterday: ${open}`}
          checked={anyway}
          onChange={(event) => setAnyway(event.currentTarget.checked)}
        />
      ) : null}
    </FormDialog>
  )
}
