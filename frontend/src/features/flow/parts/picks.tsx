import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import styles from './parts.module.css'

export interface ListedCard {
  number: number
  name: string
  title: string
  says: string
  tone?: 'warning' | 'danger' | undefined
}

/** Cards as lines that lead to their pages. */
export function CardLines({ cards, label }: { cards: ListedCard[]; label: string }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  if (cards.length === 0) return <p className={styles.quiet}>{t`None.`}</p>
  return (
    <ul className={styles.lines} aria-label={label}>
      {cards.map(({ number, name, title, says, tone }) => (
        <li key={number} className={styles.line}>
          <Link to={`/w/${workspace}/c/${number}`} className={styles.card}>
            <span className={styles.quiet}>{name}</span> {title}
          </Link>
          <span className={styles.quiet} data-tone={tone}>
            {says}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Shares as bars with their words: who or what takes how much. */
export function Shares({
  rows,
  label,
}: {
  label: string
  rows: {
    key: string
    name: string
    share: number
    says: string
    tone?: string
    onChoose?: (() => void) | undefined
  }[]
}) {
  return (
    <ul className={styles.shares} aria-label={label}>
      {rows.map(({ key, name, share, says, tone, onChoose }) => (
        <li key={key} className={styles.share}>
          {onChoose ? (
            <button type="button" className={styles.choose} onClick={onChoose}>
              {name}
            </button>
          ) : (
            <span className={styles.shareName}>{name}</span>
          )}
          <span className={styles.track} aria-hidden>
            <span
              className={styles.fill}
              data-tone={tone}
              style={{ width: `${Math.round(Math.min(1, share) * 100)}%` }}
            />
          </span>
          <span className={styles.figure}>{says}</span>
        </li>
      ))}
    </ul>
  )
}
