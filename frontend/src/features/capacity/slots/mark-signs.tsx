import { IconAlertTriangle, IconCircleCheck, IconClockExclamation, IconMoon } from '@tabler/icons-react'
import type { Mark } from '../asking/capacity-api'
import styles from './slots.module.css'

const signs = { over: IconAlertTriangle, off: IconMoon, late: IconClockExclamation, done: IconCircleCheck }

/** What is wrong with it, as signs; the words stand beside them for those who ask. */
export function MarkSigns({ marks }: { marks: readonly Mark[] }) {
  return marks.map((mark) => {
    const Sign = signs[mark]
    return <Sign key={mark} size={13} className={styles.sign} data-mark={mark} aria-hidden />
  })
}
