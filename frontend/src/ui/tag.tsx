import type { ReactNode } from 'react'
import styles from './tag.module.css'
import { tagInk } from './theme/palette'

export function Tag({ colour, children }: { colour: string; children: ReactNode }) {
  return (
    <span className={styles.tag} style={tagInk(colour)}>
      {children}
    </span>
  )
}
