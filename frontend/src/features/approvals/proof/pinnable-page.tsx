import { useLingui } from '@lingui/react/macro'
import type { MouseEvent } from 'react'
import styles from './proof.module.css'
import type { Spot } from './spots'

export interface PinnablePageProps {
  src: string
  name: string
  size: { width: number; height: number }
  spots: readonly Spot[]
  /** Where, from 0 to 1 of its width and height. */
  onPin: ((x: number, y: number) => void) | null
  /** A page of a PDF: as wide as there is room; a picture keeps its size. */
  drawn: boolean
  caption: string | null
}

/** A picture or a page of a PDF, and what was said about places of it. */
export function PinnablePage({ src, name, size, spots, onPin, drawn, caption }: PinnablePageProps) {
  const { t } = useLingui()
  const pinAt = (event: MouseEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const share = (at: number, of: number) => Math.min(1, Math.max(0, at / of))
    // By the keyboard there is no place pointed at: the middle.
    const pointed = event.detail > 0
    onPin?.(
      pointed ? share(event.clientX - left, width) : 0.5,
      pointed ? share(event.clientY - top, height) : 0.5,
    )
  }
  const picture = (
    <img
      src={src}
      alt={name}
      loading="lazy"
      width={Math.round(size.width)}
      height={Math.round(size.height)}
    />
  )
  return (
    <figure className={styles.page} data-drawn={drawn || undefined}>
      <div className={styles.picture}>
        {onPin ? (
          <button
            type="button"
            className={styles.canvas}
            onClick={pinAt}
            aria-label={t`Pin a remark on ${name}`}
          >
            {picture}
          </button>
        ) : (
          picture
        )}
        {spots.map(({ number, x, y }) => (
          <span
            key={number}
            className={styles.spot}
            style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
            aria-hidden
          >
            {number}
          </span>
        ))}
      </div>
      {caption ? <figcaption className={styles.hint}>{caption}</figcaption> : null}
    </figure>
  )
}
