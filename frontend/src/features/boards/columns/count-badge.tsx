import { useLingui } from '@lingui/react/macro'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { hoursOf } from '#lib/hours'
import styles from './columns.module.css'
import { type Count, isFull, isOver } from './counting'

/**
 * “3/4”, where hours are counted “32/40 h”, under a filter “1 of 3/4”; above the limit a warning sign stands
 * beside it, so that it is not told by colour alone.
 */
export function CountBadge({ count }: { count: Count }) {
  const { t } = useLingui()
  const { short, words } = useCountWords(count)
  const { found } = count
  const over = isOver(count)
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

function useCountWords(count: Count): { short: string; words: string } {
  const { t, i18n } = useLingui()
  const { cards, limit, found, hours } = count
  const under = (all: string) => (found === undefined ? all : t`Found by the filter: ${found}. ${all}`)
  if (hours && limit !== null) {
    const planned = hoursOf(Math.round(hours.minutes / 6) * 6, i18n.locale)
    const all = isOver(count)
      ? t`Cards: ${cards}. Planned hours: ${planned}, over the limit of ${limit}`
      : t`Cards: ${cards}. Planned hours: ${planned}, the limit is ${limit}`
    const ratio = t`${planned}/${limit} h`
    return { short: found === undefined ? ratio : `${cards} · ${ratio}`, words: under(all) }
  }
  const all =
    limit === null
      ? t`Cards: ${cards}`
      : isOver(count)
        ? t`Cards: ${cards}, over the limit of ${limit}`
        : t`Cards: ${cards}, the limit is ${limit}`
  return { short: limit === null ? String(cards) : `${cards}/${limit}`, words: under(all) }
}
