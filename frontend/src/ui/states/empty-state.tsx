import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './states.module.css'

export interface EmptyStateProps {
  icon: Icon
  title: string
  /** What this place is for and how its first thing comes here. */
  children?: ReactNode
  action?: ReactNode
  /** Where it is the whole page and no heading stands above it. */
  alone?: boolean
}

export function EmptyState({ icon: Picture, title, children, action, alone }: EmptyStateProps) {
  const Heading = alone ? 'h1' : 'h2'
  return (
    <div className={styles.state}>
      <Picture className={styles.picture} size={28} stroke={1.5} aria-hidden />
      <Heading className={styles.title}>{title}</Heading>
      {children ? <div className={styles.words}>{children}</div> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  )
}
