import { Trans, useLingui } from '@lingui/react/macro'
import type { CSSProperties } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { clockOf } from '#lib/hours'
import { Avatar } from '#ui/people/avatar'
import type { Person } from '../asking/capacity-api'
import { loadOf } from './layout'
import styles from './slots.module.css'
import { useSlotTools, useSlotView } from './slots-context'

/**
 * Who is planned, at the edge while the days are scrolled: one column that stays for all of them. Were each name to
 * stay by itself, the browser would sort every card into layers between forty names with each step of a drag.
 */
export function PeopleColumn() {
  const { layout } = useSlotView()
  return (
    <div className={styles.people} aria-hidden>
      {layout.people.map((person) => (
        <PersonHead key={person.member} person={person} days={layout.days} />
      ))}
    </div>
  )
}

function PersonHead({ person, days }: { person: Person; days: readonly string[] }) {
  const { t } = useLingui()
  const { seen } = useSlotTools()
  const jobs = useJobFunctions()
  const name = seen.members.find(({ id }) => id === person.member)?.name ?? t`Somebody`
  const { planned, room: there } = loadOf(person, days)
  const [placed, room] = [clockOf(planned), clockOf(there)]
  const part = Math.min(100, there ? (100 * planned) / there : planned ? 100 : 0)
  return (
    <div className={styles.head}>
      <Avatar id={person.member} name={name} size={26} decorative />
      <span className={styles.who}>
        <b>{name}</b>
        <span className={styles.job}>{jobs[person.job_function] ?? person.job_function}</span>
        <span className={styles.load} data-over={planned > there || undefined}>
          <span className={styles.bar} style={{ '--part': `${part}%` } as CSSProperties} />
          <Trans>
            {placed} of {room}
          </Trans>
        </span>
      </span>
    </div>
  )
}
