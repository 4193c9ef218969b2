import { useLingui } from '@lingui/react/macro'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import styles from './columns.module.css'
import { type Count, isFull, isOver } from './counting'

/**
 * “3/4”, under a filter “1 of 3/4”; above the limit a warning sign stands beside it, so that it is not told by
 * colour alone.
 */
export function CountBadge({ count }: { count: Count }) {
  const { t } = useLingui()
  const { cards, limit, found } = count
  const over = isOver(count)
  const all =
    limit === null
      ? t`Cards: ${cards}`
      : over
        ? t`Cards: ${cards}, over the limit of ${limit}`
        : t`Cards: ${cards}, the limit is ${limit}`
  const words = found === undefined ? all : t`Found by the filter: ${found}. ${all}`
  const short = limit === null ? String(cards) : `${cards}/${limit}`
  return (
    <span
      className={styles.count}
      data-over={over || undefined}
      data-full={(!over && isFull(count)) || undefined}
      title={words}
    >
      {over ? <IconAlertTriangleFilled size={12} aria-hidden /> : null}
      <span aria-hidden>{found === undefined ? short : t`${found} of ${short}`}</span>
      <span className={styles.spoken}>{words}</span>
    </span>
  )
}
