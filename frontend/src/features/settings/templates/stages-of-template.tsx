import { StageMark } from '#ui/stage-mark'
import type { StageKind } from '#ui/theme/palette'
import styles from './templates.module.css'

export interface StageOfTemplate {
  name: string
  kind: string
  parts?: readonly string[]
}

/** The columns of a board to be, from left to right. */
export function StagesOfTemplate({ stages }: { stages: readonly StageOfTemplate[] }) {
  return (
    <ol className={styles.stages}>
      {stages.map(({ name, kind, parts = [] }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name, and the list stands still.
        <li key={at}>
          <StageMark kind={kind as StageKind} size={10} />
          {parts.length > 0 ? `${name} (${parts.join(', ')})` : name}
        </li>
      ))}
    </ol>
  )
}
