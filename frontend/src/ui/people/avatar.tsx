import { initials } from '#lib/initials'
import { pickSteadily } from '#lib/pick-steadily'
import { tagInk } from '../theme/palette'
import styles from './people.module.css'

const colours = ['teal', 'blue', 'violet', 'pink', 'brown', 'green', 'orange', 'yellow'] as const

export interface AvatarProps {
  /** The identity that the colour hangs on; a person keeps it through a change of name. */
  id: number
  name: string
  size?: number
  /** Set where the name stands beside the picture anyway. */
  decorative?: boolean
}

export function Avatar({ id, name, size = 24, decorative = false }: AvatarProps) {
  const { color, background } = tagInk(pickSteadily(`member ${id}`, colours))
  const described = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name }
  return (
    <span
      className={styles.avatar}
      style={{ width: size, height: size, fontSize: Math.max(9, size * 0.4), color, background }}
      {...described}
    >
      {initials(name)}
    </span>
  )
}
