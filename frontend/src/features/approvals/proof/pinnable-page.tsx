import { useLingui } from '@lingui/react/macro'
import { PagePicture } from './page-picture'
import { placeOf } from './place-of'
import styles from './proof.module.css'
import type { Spot } from './spots'
import { SpotsOn } from './spots-on'

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
  const picture = (
    <PagePicture src={src} alt={name} width={Math.round(size.width)} height={Math.round(size.height)} />
  )
  return (
    <figure className={styles.page} data-drawn={drawn || undefined}>
      <div className={styles.picture}>
        {onPin ? (
          <button
            type="button"
            className={styles.canvas}
            onClick={(event) => onPin(...placeOf(event))}
            aria-label={t`Pin a remark on ${name}`}
          >
            {picture}
          </button>
        ) : (
          picture
        )}
        <SpotsOn spots={spots} />
      </div>
      {caption ? <figcaption className={styles.hint}>{caption}</figcaption> : null}
    </figure>
  )
}
