import styles from './proof.module.css'
import type { Spot } from './spots'

/** The numbers of remarks, each at its place on what lies below. */
export function SpotsOn({ spots }: { spots: readonly Spot[] }) {
  return spots.map(({ number, x, y }) => (
    <span
      key={number}
      className={styles.spot}
      style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
      aria-hidden
    >
      {number}
    </span>
  ))
}
