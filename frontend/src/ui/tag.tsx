import type { ReactNode } from 'react'
import { tagInk } from './theme/palette'
import styles from './tag.module.css'

export function Tag({ colour, children }: { colour: string; children: ReactNode }) {
  return (
    <span className={styles.tag} style={tagInk(colour)}>
      {children}
    </span>
  )
}
