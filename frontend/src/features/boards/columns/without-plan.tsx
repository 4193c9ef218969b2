import { Plural } from '@lingui/react/macro'
import styles from './columns.module.css'
import type { Count } from './counting'

/** Where hours are counted: how many cards have none planned, so that nobody takes the sum for the whole. */
export function WithoutPlan({ count }: { count: Count }) {
  const unplanned = count.hours?.unplanned ?? 0
  if (unplanned === 0) return null
  return (
    <p className={styles.withoutPlan}>
      <Plural value={unplanned} one="# card without planned hours" other="# cards without planned hours" />
    </p>
  )
}
