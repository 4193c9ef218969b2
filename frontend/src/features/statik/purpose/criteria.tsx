import { Trans, useLingui } from '@lingui/react/macro'
import { AddPart } from '../cells/add-part'
import { DayCell, PickCell } from '../cells/pick-cell'
import { RemovePart } from '../cells/remove-part'
import { NumberCell, WordsCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import { Answered } from '../grievances/answered'
import styles from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import { useStatikWords } from '../words/use-statik-words'
import { useUnits } from '../words/use-units'

/** When a customer is satisfied: a number, its unit, and where it is read. */
export function Criteria() {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  return (
    <StepSection
      title={t`Fitness criteria`}
      asks={t`When is the customer satisfied? By how many percent of the items, at most or at least how much?`}
    >
      <div className={styles.grid}>
        {looked.of('criterion').map((part) => (
          <Criterion key={part.id} part={part} />
        ))}
      </div>
      <AddPart kind="criterion" field="name" told={t`a criterion added`}>
        {t`Add a criterion`}
      </AddPart>
    </StepSection>
  )
}

function Criterion({ part }: { part: Part<'criterion'> }) {
  const { t } = useLingui()
  const { sorts, measures, directions } = useStatikWords()
  const unitOf = useUnits()
  const { measure, unit } = part.values
  return (
    <div className={styles.sheet}>
      <div className={styles.named}>
        <WordsCell part={part} field="name" label={t`Criterion`} />
        <RemovePart
          part={part.id}
          label={t`Remove the criterion`}
          called={part.values.name}
          told={t`The criterion is removed`}
        />
      </div>
      <div className={styles.three}>
        <PickCell part={part} field="direction" label={t`Satisfied with`} choices={directions} />
        <NumberCell
          part={part}
          field="threshold"
          label={t({ message: 'Number', context: 'of a criterion' })}
        />
        <WordsCell
          part={part}
          field="unit"
          label={t`Unit`}
          placeholder={
            unitOf(part, 'measured') || t({ message: 'calendar days', context: 'unit of a criterion' })
          }
        />
      </div>
      <div className={styles.two}>
        <NumberCell part={part} field="share" label={t`Of the items, %`} />
        <WordsCell part={part} field="source" label={t`Source`} placeholder={t`Where it is read`} />
      </div>
      <div className={styles.wraps}>
        <PickCell part={part} field="measure" label={t`Measure`} choices={measures} />
        <PickCell part={part} field="sort" label={t`Kind`} choices={sorts} />
      </div>
      {measure === 'lead_time' && !calendar.test(unit) ? (
        <p className={styles.quiet}>
          <Trans>Baton measures a lead time in calendar days: say the number in them, too.</Trans>
        </p>
      ) : null}
      {part.values.sort === 'driver' ? (
        <DayCell part={part} field="until" label={t({ message: 'Until', context: 'by when' })} />
      ) : null}
      <Answered part={part} />
    </div>
  )
}

/** Calendar days in any of the three languages: whoever reads a design need not speak that in which it was written. */
const calendar = /kalend|calend|календ/i
