import { useLingui } from '@lingui/react/macro'
import type { ReactNode, Ref } from 'react'
import { RemovePart } from '../cells/remove-part'
import { WordsCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import styles from '../look/look.module.css'
import { Answered } from './answered'

export interface GrievanceSheetProps {
  part: Part<'grievance'> | Part<'variability'>
  ref?: Ref<HTMLDivElement>
  /** What stands above it: who said it, and the dots on it. */
  head?: ReactNode
  children?: ReactNode
}

/** One dissatisfaction and what became of it. */
export function GrievanceSheet({ part, ref, head, children }: GrievanceSheetProps) {
  const { t } = useLingui()
  return (
    <div className={styles.sheet} ref={ref} data-part={part.id}>
      {head}
      <div className={styles.named}>
        <WordsCell
          part={part}
          field="text"
          label={t`What is it?`}
          bare
          long
          placeholder={t`In the words of whoever said it`}
        />
        <RemovePart
          part={part.id}
          label={t`Remove it`}
          called={part.values.text}
          told={t`The dissatisfaction is removed`}
        />
      </div>
      {children}
      <Answered part={part} />
    </div>
  )
}
