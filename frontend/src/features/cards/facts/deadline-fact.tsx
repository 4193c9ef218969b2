import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { DeadlineChance } from '#features/flow'
import { useNow } from '#ui/time/clock'
import { DateField } from '#ui/time/date-field'
import { DateText } from '#ui/time/date-text'
import { RelativeTime } from '#ui/time/relative-time'
import { useOpenCard } from '../open/card-context'
import { dueState, wallClock } from './deadline'
import { FactRow } from './fact-row'
import styles from './facts.module.css'

/** The day, the hour where one was promised, and every deadline that was given before. */
export function DeadlineFact() {
  const { t } = useLingui()
  const { card, words, mayEdit, verbs, run } = useOpenCard()
  const now = useNow()
  const [typed, setTyped] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const kept = wallClock(card.deadline, words.zone)
  const hasTime = card.deadline_has_time
  const keep = (deadline: string | null, deadline_has_time: boolean) =>
    run(() => verbs.edit({ deadline, deadline_has_time, based_on: card.version }))
  const state = dueState(card, now, words.zone)
  const chance =
    mayEdit && !card.done_at ? (
      <DeadlineChance
        card={card.id}
        deadline={typed ?? (hasTime ? card.deadline : kept.day)}
        zone={words.zone}
      />
    ) : null
  return (
    <FactRow name={t`Deadline`} top>
      {mayEdit ? (
        <div className={`${styles.field} ${styles.dates}`}>
          <DateField
            aria-label={t`Deadline`}
            placeholder={t`Not set`}
            value={kept.day}
            onType={setTyped}
            onOpen={setChoosing}
            note={chance ? <div className={styles.chosen}>{chance}</div> : null}
            onKeep={(day) =>
              void keep(day ? `${day}T${hasTime ? kept.time : '00:00'}:00` : null, hasTime && day !== '')
            }
          />
          {card.deadline && hasTime ? (
            <span style={{ display: 'inline-flex', alignItems: 'center' }}>
              <TextInput
                key={kept.time}
                type="time"
                aria-label={t`Hour of the deadline`}
                defaultValue={kept.time}
                onBlur={(event) => {
                  const time = event.currentTarget.value
                  if (time && time !== kept.time) void keep(`${kept.day}T${time}:00`, true)
                }}
              />
              <ActionIcon
                size="sm"
                aria-label={t`Without an hour`}
                onClick={() => void keep(`${kept.day}T00:00:00`, false)}
              >
                <IconX size={13} aria-hidden />
              </ActionIcon>
            </span>
          ) : null}
          {card.deadline && !hasTime ? (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              style={{ alignSelf: 'center' }}
              onClick={() => void keep(`${kept.day}T18:00:00`, true)}
            >
              <Trans>Add a time</Trans>
            </Button>
          ) : null}
        </div>
      ) : card.deadline ? (
        <div className={styles.plain}>
          <DateText at={card.deadline} as={hasTime ? 'day-and-time' : 'day'} />
        </div>
      ) : (
        <div className={styles.plain}>
          <Trans>Not set</Trans>
        </div>
      )}
      {card.deadline && state === 'overdue' ? (
        <div className={styles.late}>
          <Trans>
            Overdue: <RelativeTime at={card.deadline} wholeDay={!card.deadline_has_time} />
          </Trans>
        </div>
      ) : null}
      {state === 'today' ? (
        <div className={styles.soon}>
          <Trans>Due today</Trans>
        </div>
      ) : null}
      {choosing ? null : <div className={styles.wide}>{chance}</div>}
      <EarlierPromises />
    </FactRow>
  )
}

function EarlierPromises() {
  const { card, words } = useOpenCard()
  const earlier = (card.promises ?? []).filter(({ replaced_at }) => replaced_at !== null)
  if (earlier.length === 0) return null
  return (
    <ul className={styles.promises}>
      {earlier.map((promise) => {
        const giver = promise.given_by ? words.members.get(promise.given_by)?.name : undefined
        return (
          <li key={promise.id}>
            <span className={styles.struck}>
              <DateText at={promise.deadline} />
            </span>{' '}
            <Trans>
              promised on <DateText at={promise.given_at} />
            </Trans>
            {giver ? ` · ${giver}` : ''}
          </li>
        )
      })}
    </ul>
  )
}
