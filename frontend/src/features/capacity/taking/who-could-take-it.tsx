import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { dayAt, dayWritten } from '#lib/days'
import { clockOf } from '#lib/hours'
import { ErrorState } from '#ui/states/error-state'
import { useZone } from '#ui/time/zone'
import { cardPlanQuery, type Takers, type TakersOfFunction, takersQuery } from '../asking/load-api'
import { useCapacityDeeds } from '../asking/use-capacity-deeds'
import { useCapacityNews } from '../asking/use-capacity-news'
import styles from './taking.module.css'

const few = 3

/** On a card: where it stands in people's plans; who could take the rest, and when it would be done. */
export function WhoCouldTakeIt({ card, isDone }: { card: number; isDone: boolean }) {
  const { data: seen } = useWorkspaceSeen()
  return seen && seen.me.role !== 'guest' ? <Plan card={card} isDone={isDone} /> : null
}

function Plan({ card, isDone }: { card: number; isDone: boolean }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const zone = useZone()
  const { data: seen } = useWorkspaceSeen()
  const [asked, setAsked] = useState(false)
  useCapacityNews()
  const { data: plan, error, refetch } = useQuery(cardPlanQuery(workspace, card))
  const takers = useQuery({ ...takersQuery(workspace, card), enabled: asked && !isDone })
  if (error && !plan) return <ErrorState reason={error.message} onRetry={() => void refetch()} />
  if (!plan) return null
  const today = dayAt(new Date(), zone)
  const name = (id: number) => seen?.members.find((each) => each.id === id)?.name ?? t`Somebody`
  const ahead = plan.placements.filter(({ day }) => day >= today)
  const left = Object.values(plan.left).reduce((sum, minutes) => sum + minutes, 0)
  const rest = clockOf(left)
  if (ahead.length === 0 && (left === 0 || isDone)) return null
  return (
    <section className={styles.section} aria-labelledby="card-plan">
      <h3 id="card-plan" className={styles.title}>
        <Trans>In the plan</Trans>
      </h3>
      {ahead.length > 0 ? (
        <ul className={styles.list}>
          {ahead.map((each) => {
            const number = each.slot + 1
            const day = dayWritten(each.day, i18n.locale, {
              weekday: 'short',
              day: 'numeric',
              month: 'short',
            })
            return (
              <li key={each.id}>
                <b>{name(each.member)}</b>
                <span className={styles.quiet}>
                  <Trans>
                    {day}, slot {number}
                  </Trans>
                </span>
                <span className={styles.end}>{clockOf(each.minutes)}</span>
              </li>
            )
          })}
        </ul>
      ) : null}
      {left > 0 && !isDone ? (
        <>
          <p className={styles.quiet}>
            <Trans>{rest} of its planned hours are in no slot yet.</Trans>
          </p>
          {asked ? (
            <ListedState query={takers}>
              {(told) => (
                <>
                  {told.functions.map((each) => (
                    <OfFunction key={each.job_function} takers={each} card={card} name={name} />
                  ))}
                  <Whole takers={told} />
                </>
              )}
            </ListedState>
          ) : (
            <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
              <Trans>Who could take it?</Trans>
            </Button>
          )}
        </>
      ) : null}
    </section>
  )
}

/** When the last of the functions would be done, each beginning after those before it. */
function Whole({ takers: { functions, done: at, is_late } }: { takers: Takers }) {
  const { i18n } = useLingui()
  const zone = useZone()
  if (functions.length === 0) return null
  const done = at
    ? dayWritten(dayAt(at, zone), i18n.locale, { weekday: 'short', day: 'numeric', month: 'short' })
    : ''
  return (
    <p className={styles.whole}>
      <Trans>Whole card</Trans>
      <span className={styles.end} data-late={is_late || undefined}>
        {done ? <Trans>done by {done}</Trans> : <Trans>no room in four months</Trans>}
        {is_late ? (
          <span className={styles.late}>
            <Trans>after the deadline</Trans>
          </span>
        ) : null}
      </span>
    </p>
  )
}

interface OfFunctionProps {
  takers: TakersOfFunction
  card: number
  name: (id: number) => string
}

function OfFunction({ takers, card, name }: OfFunctionProps) {
  const { t, i18n } = useLingui()
  const zone = useZone()
  const jobs = useJobFunctions()
  const { verbs, run, busy } = useCapacityDeeds()
  const [all, setAll] = useState(false)
  const job = jobs[takers.job_function] ?? takers.job_function
  const time = clockOf(takers.minutes)
  const shown = all ? takers.people : takers.people.slice(0, few)
  const count = takers.people.length
  return (
    <>
      <h4 className={styles.job}>
        {job} <span className={styles.quiet}>{time}</span>
      </h4>
      {count === 0 ? (
        <p className={styles.quiet}>
          <Trans>Nobody of the team does that.</Trans>
        </p>
      ) : null}
      <ul className={styles.list}>
        {shown.map((person) => {
          const day = (at: string) =>
            dayWritten(at, i18n.locale, { weekday: 'short', day: 'numeric', month: 'short' })
          const begins = person.first_day ? day(person.first_day) : ''
          const done = person.done ? day(dayAt(person.done, zone)) : ''
          const [taken, there] = [clockOf(person.busy), clockOf(person.there)]
          const who = name(person.member)
          return (
            <li key={person.member}>
              <span className={styles.who}>
                <b>{who}</b>
                <span className={styles.quiet}>
                  {person.of_project ? t`on the project` : ''}
                  {person.of_project ? ' · ' : ''}
                  <Trans>
                    {taken} of {there} planned in two weeks
                  </Trans>
                </span>
              </span>
              <span className={styles.end} data-late={person.is_late || undefined}>
                {done ? <Trans>done by {done}</Trans> : <Trans>no room in four months</Trans>}
                {person.is_late ? <span className={styles.late}>{t`after the deadline`}</span> : null}
              </span>
              {person.first_day ? (
                <Button
                  size="compact-xs"
                  variant="light"
                  disabled={busy}
                  aria-label={t`Place it with ${who}, from ${begins} on`}
                  onClick={() =>
                    void run(
                      () =>
                        verbs.place(
                          card,
                          {
                            member: person.member,
                            day: person.first_day ?? '',
                            slot: person.first_slot ?? 0,
                          },
                          { job_function: takers.job_function },
                        ),
                      { done: t`Placed with ${who}, from ${begins} on` },
                    )
                  }
                >
                  <Trans context="verb">Place</Trans>
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {count > few ? (
        <Button size="compact-xs" variant="subtle" onClick={() => setAll((was) => !was)}>
          {all ? <Trans>Show fewer</Trans> : <Trans>Show all {count}</Trans>}
        </Button>
      ) : null}
    </>
  )
}
