import { useLingui } from '@lingui/react/macro'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import styles from './columns.module.css'
import { type Count, isFull, isOver } from './counting'

/** “3/4”; above the limit a warning sign stands beside it, so that it is not told by colour alone. */
export function CountBadge({ count, shown }: { count: Count; shown?: number | undefined }) {
  const { t } = useLingui()
  const { cards, limit } = count
  const over = isOver(count)
  const filtered = shown !== undefined && shown !== cards
  const words =
    limit === null
      ? t`Cards: ${cards}`
      : over
        ? t`${cards} cards, over the limit of ${limit}`
        : t`${cards} cards, the limit is ${limit}`
  return (
    <span
      className={styles.count}
      data-over={over || undefined}
      data-full={(!over && isFull(count)) || undefined}
      title={words}
    >
      {over ? <IconAlertTriangleFilled size={12} aria-hidden /> : null}
      <span aria-hidden>
        {filtered ? `${shown} · ` : ''}
        {limit === null ? cards : `${cards}/${limit}`}
      </span>
      <span className={styles.spoken}>{words}</span>
    </span>
  )
}
