import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import type { Segment } from '../asking/segments-api'
import styles from './overlap.module.css'

const most = 50

export interface ChooseSegmentsProps {
  segments: readonly Segment[]
  /** Null: all that are not put away. */
  chosen: readonly number[] | null
  onChoose: (chosen: readonly number[]) => void
}

/** Which of those that have a run are laid over one another. */
export function ChooseSegments({ segments, chosen, onChoose }: ChooseSegmentsProps) {
  const { t } = useLingui()
  const ran = segments.filter(({ run_at }) => run_at !== null)
  const usual = ran.filter(({ archived }) => !archived).slice(0, most)
  const ticked = new Set(chosen ?? usual.map(({ id }) => id))
  if (ran.length < 2) return null
  const turn = (id: number) => {
    if (!ticked.delete(id)) ticked.add(id)
    onChoose(ran.map((each) => each.id).filter((each) => ticked.has(each)))
  }
  const [some, all] = [ticked.size, ran.length]
  return (
    <details className={styles.choose}>
      <summary>
        <Trans>
          Chosen: {some} of {all}
        </Trans>
      </summary>
      <fieldset className={styles.chosen}>
        <legend className={styles.legend}>{t`Segments`}</legend>
        {ran.map(({ id, name }) => (
          <Checkbox
            key={id}
            size="sm"
            label={name}
            checked={ticked.has(id)}
            disabled={!ticked.has(id) && ticked.size >= most}
            onChange={() => turn(id)}
          />
        ))}
      </fieldset>
    </details>
  )
}
