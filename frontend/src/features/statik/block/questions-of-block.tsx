import { useLingui } from '@lingui/react/macro'
import { AddPart } from '../cells/add-part'
import { PersonCell } from '../cells/person-cell'
import { DayCell } from '../cells/pick-cell'
import { RemovePart } from '../cells/remove-part'
import { WordsCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import styles from './block.module.css'
import { PartSection } from './part-section'

/** What nobody in the room knew. */
export function QuestionsOfBlock({ block }: { block: Part<'block'> }) {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  return (
    <PartSection title={t`Questions`}>
      {looked.about('question', block.id).map((part) => (
        <Question key={part.id} part={part} />
      ))}
      <AddPart kind="question" values={{ block: block.id }} field="text" told={t`a question added`}>
        {t`Ask a question`}
      </AddPart>
    </PartSection>
  )
}

function Question({ part }: { part: Part<'question'> }) {
  const { t } = useLingui()
  return (
    <div className={styles.part}>
      <div className={styles.withRemove}>
        <WordsCell part={part} field="text" label={t`What we do not know`} long />
        <RemovePart
          part={part.id}
          label={t`Remove the question`}
          called={part.values.text}
          told={t`The question is removed`}
        />
      </div>
      <div className={styles.pair}>
        <PersonCell part={part} field="owner" label={t`Who finds out`} />
        <DayCell part={part} field="due" label={t({ message: 'Until', context: 'by when' })} />
      </div>
      <WordsCell part={part} field="answer" label={t`Answer`} long />
    </div>
  )
}
