import type { ReactNode } from 'react'
import styles from './look.module.css'

/** A part of a step: what is asked in the room stands under its heading. */
export function StepSection({
  title,
  asks,
  children,
}: {
  title: string
  asks?: string
  children: ReactNode
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {asks ? <p className={styles.asks}>{asks}</p> : null}
      {children}
    </section>
  )
}
