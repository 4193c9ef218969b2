import { Trans, useLingui } from '@lingui/react/macro'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { FramedPage } from '../framed-page'
import { mockUp } from '../mock-up-size'
import { PagePicture } from '../page-picture'
import styles from './compare.module.css'
import type { SeenPage } from './sides'

export type Look = 'sides' | 'swipe' | 'difference'

export interface PageComparedProps {
  name: string
  before: SeenPage | null
  after: SeenPage | null
  look: Look
}

/** One page of two rounds: beside each other, one over the other with a slider, or only what differs. */
export function PageCompared({ name, before, after, look }: PageComparedProps) {
  const { t } = useLingui()
  const [cut, setCut] = useState(50)
  const one = before ?? after
  if (!one) return null
  if (!before || !after)
    return (
      <figure className={styles.alone}>
        <Seen page={one} name={name} />
        <figcaption className={styles.hint}>
          {after ? <Trans>A new page.</Trans> : <Trans>This page is gone.</Trans>}
        </figcaption>
      </figure>
    )
  return (
    <>
      <div className={styles.looks} data-look={look} style={{ '--cut': `${cut}%` } as React.CSSProperties}>
        <figure>
          <Seen page={before} name={t`${name}, before`} />
          <figcaption className={styles.hint}>
            <Trans>before</Trans>
          </figcaption>
        </figure>
        <figure className={styles.after}>
          <Seen page={after} name={t`${name}, after`} />
          <figcaption className={styles.hint}>
            <Trans>after</Trans>
          </figcaption>
        </figure>
      </div>
      {look === 'swipe' ? (
        <label className={styles.cut}>
          <Trans>before</Trans>
          <input
            type="range"
            min={0}
            max={100}
            value={cut}
            aria-label={t`How much of the former one is seen`}
            onChange={(event) => setCut(Number(event.currentTarget.value))}
          />
          <Trans>after</Trans>
        </label>
      ) : null}
      {look === 'difference' ? (
        <p className={styles.hint}>
          <Trans>White is the same; what is coloured or dark is different.</Trans>
        </p>
      ) : null}
    </>
  )
}

function Seen({ page, name }: { page: SeenPage; name: string }) {
  const { framed, ...picture } = page
  return framed ? <Framed src={picture.src} name={name} /> : <PagePicture {...picture} alt={name} />
}

function Framed({ src, name }: { src: string; name: string }) {
  const { ref, width: room } = useElementSize()
  const scale = room > 0 ? room / mockUp.width : 1
  return (
    <div ref={ref} className={styles.framed} style={{ height: mockUp.height * scale }}>
      <FramedPage src={src} name={name} scale={scale} />
    </div>
  )
}
