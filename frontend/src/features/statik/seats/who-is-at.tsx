import { useLingui } from '@lingui/react/macro'
import { useContext } from 'react'
import { Avatar } from '#ui/people/avatar'
import { useWorkshop } from '../doing/workshop-context'
import styles from './seats.module.css'
import { SeatsContext } from './seats-context'

const shown = 3

/** Who else is there now. Nothing where nobody is. */
export function WhoIsAt({ place }: { place: string }) {
  const { t } = useLingui()
  const { names } = useWorkshop()
  const there = useContext(SeatsContext).get(place)
  if (!there?.length) return null
  const called = there.map((member) => names.get(member) ?? '').join(', ')
  return (
    <span
      className={styles.there}
      role="img"
      aria-label={t`Here now: ${called}`}
      title={t`Here now: ${called}`}
    >
      {there.slice(0, shown).map((member) => (
        <Avatar key={member} id={member} name={names.get(member) ?? ''} size={18} decorative />
      ))}
      {there.length > shown ? <span className={styles.more}>+{there.length - shown}</span> : null}
    </span>
  )
}
