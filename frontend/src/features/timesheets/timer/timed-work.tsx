import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import type { Timer } from '../asking/time-api'
import { useWorkWords } from '../asking/use-work-words'
import type { WhoSees } from '../asking/who-sees'
import { workOf } from '../asking/work'
import styles from './timer.module.css'

/** What a timer counts for, with the way to its card. */
export function TimedWork({ who, timer, onLeave }: { who: WhoSees; timer: Timer; onLeave: () => void }) {
  const workspace = useWorkspace()
  const { name, detail } = useWorkWords(who.seen)(workOf(timer))
  return (
    <div className={styles.work}>
      {timer.card?.id ? (
        <Link to={`/w/${workspace}/c/${timer.card.number}`} className={styles.name} onClick={onLeave}>
          {name}
        </Link>
      ) : (
        <span className={styles.name}>{name}</span>
      )}
      <span className={styles.detail}>{detail}</span>
    </div>
  )
}
