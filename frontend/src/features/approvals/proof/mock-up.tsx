import { useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { FramedPage } from './framed-page'
import { firstLayout, type Layout, layoutIn, layoutOf, mockUp, onPhone, scaleIn } from './mock-up-size'
import { placeOf } from './place-of'
import styles from './proof.module.css'
import type { Spot } from './spots'
import { SpotsOn } from './spots-on'

export interface MockUpProps {
  src: string
  name: string
  spots: readonly Spot[]
  /** Where, from 0 to 1 of its width and height, and how wide it lay. */
  onPin: ((x: number, y: number, width: number) => void) | null
}

/** A page of HTML in a frame where nothing runs. Nobody can ask how far it was scrolled, so it lies there at its
 * full height, under a glass that takes the clicks. */
export function MockUp({ src, name, spots, onPin }: MockUpProps) {
  const { t } = useLingui()
  const { ref, width: room } = useElementSize()
  const [chosen, setChosen] = useState<Layout | null>(null)
  const fits = layoutIn(room)
  // A remark that comes while somebody reads does not lay the page out anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each width that fits.
  const first = useMemo(() => firstLayout(room, spots), [fits, room > 0])
  const layout = chosen ?? first
  const scale = scaleIn(room, layout)
  const counted = (words: string, of: Layout) => {
    const there = spots.filter((spot) => layoutOf(spot) === of).length
    return there > 0 ? `${words} (${there})` : words
  }
  const choices = [
    { value: String(mockUp.width), label: counted(t`On a desk`, mockUp) },
    { value: String(onPhone.width), label: counted(t`On a phone`, onPhone) },
  ]
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="xs"
        aria-label={t`How wide ${name} is shown`}
        data={choices}
        value={String(layout.width)}
        onChange={(width) => setChosen(Number(width) === onPhone.width ? onPhone : mockUp)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled is reached by the keyboard. */}
      <section className={styles.mockUp} ref={ref} tabIndex={0} aria-label={name}>
        <div className={styles.whole} style={{ width: layout.width * scale, height: layout.height * scale }}>
          <FramedPage key={layout.width} src={src} name={name} scale={scale} layout={layout} />
          {onPin ? (
            <button
              type="button"
              className={styles.glass}
              aria-label={t`Pin a remark on ${name}`}
              onClick={(event) => {
                setChosen(layout)
                onPin(...placeOf(event), layout.width)
              }}
            />
          ) : null}
          <SpotsOn spots={spots.filter((spot) => layoutOf(spot) === layout)} />
        </div>
      </section>
    </>
  )
}
