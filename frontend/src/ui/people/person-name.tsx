import { Avatar } from './avatar'
import styles from './people.module.css'

export interface PersonNameProps {
  id: number
  name: string
  /** The job function or another quiet word beneath the name. */
  detail?: string
  size?: number
}

export function PersonName({ id, name, detail, size = 24 }: PersonNameProps) {
  return (
    <span className={styles.person}>
      <Avatar id={id} name={name} size={size} decorative />
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {detail ? <span className={styles.detail}>{detail}</span> : null}
      </span>
    </span>
  )
}
