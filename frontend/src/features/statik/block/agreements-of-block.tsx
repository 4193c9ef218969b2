import { useLingui } from '@lingui/react/macro'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { AddPart } from '../cells/add-part'
import { PeopleCell, PersonCell } from '../cells/person-cell'
import { PickCell } from '../cells/pick-cell'
import { RemovePart } from '../cells/remove-part'
import { NumberCell, WholeCell, WordsCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import { useStatikWords } from '../words/use-statik-words'
import styles from './block.module.css'
import { PartSection } from './part-section'

/** Who agrees to what, on which evidence, in what time, and what if nobody answers. */
export function AgreementsOfBlock({ block }: { block: Part<'block'> }) {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  return (
    <PartSection title={t`Agreements`}>
      {looked.about('agreement', block.id).map((part) => (
        <Agreement key={part.id} part={part} />
      ))}
      <AddPart kind="agreement" values={{ block: block.id }} field="what" told={t`an agreement added`}>
        {t`Add an agreement`}
      </AddPart>
    </PartSection>
  )
}

function Agreement({ part }: { part: Part<'agreement'> }) {
  const { t } = useLingui()
  const words = useStatikWords()
  const jobs = Object.entries(useJobFunctions())
  const { approvers, rule, silent } = part.values
  return (
    <div className={styles.part}>
      <div className={styles.withRemove}>
        <WordsCell part={part} field="what" label={t`Agree to what`} />
        <RemovePart
          part={part.id}
          label={t`Remove the agreement`}
          called={part.values.what}
          told={t`The agreement is removed`}
        />
      </div>
      <PickCell
        part={part}
        field="approvers"
        label={t`Who agrees`}
        none={t`nobody yet`}
        choices={words.approvers}
      />
      {approvers === 'job_function' ? (
        <PickCell
          part={part}
          field="function"
          label={t`Which function`}
          none={t`not said yet`}
          choices={jobs}
        />
      ) : null}
      {approvers === 'members' ? <PeopleCell part={part} field="members" label={t`Which people`} /> : null}
      {approvers && approvers !== 'client' ? (
        <div className={styles.pair}>
          <PickCell
            part={part}
            field="rule"
            label={t({ message: 'How many', context: 'of the approvers' })}
            choices={words.rules}
          />
          {rule === 'some' ? <WholeCell part={part} field="needed" label={t`At least`} /> : null}
        </div>
      ) : null}
      <PickCell
        part={part}
        field="subject"
        label={t`They look at`}
        none={t`not said yet`}
        choices={words.subjects}
      />
      <WordsCell part={part} field="evidence" label={t`On which evidence`} long />
      <NumberCell part={part} field="hours" label={t`Answer within, working hours`} />
      <PickCell part={part} field="silent" label={t`If nobody answers`} choices={words.silents} />
      {silent === 'escalate' ? <PersonCell part={part} field="escalate_to" label={t`Goes to`} /> : null}
    </div>
  )
}
