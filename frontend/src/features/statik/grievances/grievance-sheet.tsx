import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { ManyCell } from '../cells/pick-cell'
import { RemovePart } from '../cells/remove-part'
import { WordsCell } from '../cells/words-cell'
import type { Kind, Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import styles from '../look/look.module.css'
import { usePartName } from '../words/use-part-name'

/** Of these kinds a part can be the decision about a dissatisfaction. */
const answering: readonly Kind[] = ['block', 'agreement', 'class', 'risk', 'meeting', 'decision']

export interface GrievanceSheetProps {
  part: Part<'grievance'> | Part<'variability'>
  children?: ReactNode
}

/** One dissatisfaction and what became of it: what in the design answers it, or why it is parked. */
export function GrievanceSheet({ part, children }: GrievanceSheetProps) {
  const { t } = useLingui()
  const { looked, seek } = useWorkshop()
  const nameOf = usePartName()
  const [parks, setParks] = useState(false)
  const { answers, parked } = part.values
  const choices = answering
    .flatMap((kind) => looked.of(kind) as Part[])
    .map((each) => [each.id, nameOf(each)] as const)
  const isParked = parked !== '' || parks
  const park = () => {
    setParks(true)
    seek({ part: part.id, field: 'parked' })
  }
  return (
    <div className={styles.sheet}>
      <div className={styles.named}>
        <WordsCell
          part={part}
          field="text"
          label={t`What is it?`}
          bare
          long
          placeholder={t`In the words of whoever said it`}
        />
        <RemovePart part={part.id} label={t`Remove it`} told={t`The dissatisfaction is removed`} />
      </div>
      {children}
      <ManyCell
        part={part}
        field="answers"
        label={t`Decided in`}
        choices={choices}
        placeholder={t`What in the design answers it?`}
      />
      {isParked ? (
        <WordsCell part={part} field="parked" label={t`Parked, because`} long />
      ) : answers.length ? null : (
        <div>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={park}>
            <Trans>Park it for now</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}
