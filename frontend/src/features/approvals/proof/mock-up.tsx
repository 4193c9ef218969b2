import { useLingui } from '@lingui/react/macro'
import { useElementSize } from '@mantine/hooks'
import { FramedPage } from './framed-page'
import { mockUp, scaleIn } from './mock-up-size'
import { placeOf } from './place-of'
import styles from './proof.module.css'
import type { Spot } from './spots'
import { SpotsOn } from './spots-on'

const { width, height } = mockUp

export interface MockUpProps {
  src: string
  name: string
  spots: readonly Spot[]
  onPin: ((x: number, y: number) => void) | null
}

/** A page of HTML in a frame where nothing runs. Nobody can ask how far it was scrolled, so it lies there at its
 * full height, under a glass that takes the clicks. */
export function MockUp({ src, name, spots, onPin }: MockUpProps) {
  const { t } = useLingui()
  const { ref, width: room } = useElementSize()
  const scale = scaleIn(room)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled is reached by the keyboard.
    <section className={styles.mockUp} ref={ref} tabIndex={0} aria-label={name}>
      <div className={styles.whole} style={{ width: width * scale, height: height * scale }}>
        <FramedPage src={src} name={name} scale={scale} />
        {onPin ? (
          <button
            type="button"
            className={styles.glass}
            aria-label={t`Pin a remark on ${name}`}
            onClick={(event) => onPin(...placeOf(event))}
          />
        ) : null}
        <SpotsOn spots={spots} />
      </div>
    </section>
  )
}
