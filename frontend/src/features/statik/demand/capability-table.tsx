import { Trans, useLingui } from '@lingui/react/macro'
import { AddPart } from '../cells/add-part'
import { PickCell } from '../cells/pick-cell'
import { RemovePart } from '../cells/remove-part'
import { NumberCell, WordsCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import { Act, CellTable, Field } from '../look/cell-table'
import styles from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import { useStatikWords } from '../words/use-statik-words'
import { aDay, fromWeek } from './a-day'
import { LeadTimes } from './lead-times'
import { BesideSaid, MeasuredTypes, useMeasured } from './measured'
import pictures from './measured.module.css'
import { measuredOf, rounded } from './measured-of'

/** What people say they can do with work of each type. */
export function CapabilityTable() {
  const { t, i18n } = useLingui()
  const { looked } = useWorkshop()
  const { pers } = useStatikWords()
  const rows = looked.of('capability')
  const measured = useMeasured()
  const arrives = looked.of('demand').reduce((sum, { values }) => sum + aDay(values.rate, values.per), 0)
  const done = rows.reduce((sum, { values }) => sum + aDay(values.throughput, values.per), 0)
  const figure = (value: number) => i18n.number(value * 5, { maximumFractionDigits: 1 })
  const [arriving, finished] = [figure(arrives), figure(done)]
  const words = {
    type: t({ message: 'Type of work', context: 'of demand' }),
    half: t`Half done in calendar days`,
    most: t`85 % done in calendar days`,
    throughput: t`Done`,
    per: t`In what time`,
    kept: t`Deadlines kept, %`,
  }
  const row = (part: Part<'capability'>) => {
    const was = measuredOf(part, measured)
    const done = was?.throughput ?? null
    return (
      <tr key={part.id}>
        <Field of={words.type}>
          <WordsCell part={part} field="type" label={words.type} bare wraps />
        </Field>
        <Field of={words.half}>
          <NumberCell part={part} field="half" label={words.half} bare placeholder="0" />
          <BesideSaid part={part} field="half" measured={was?.half} />
        </Field>
        <Field of={words.most}>
          <NumberCell part={part} field="most" label={words.most} bare placeholder="0" />
          <BesideSaid part={part} field="most" measured={was?.most} />
        </Field>
        <Field of={words.throughput}>
          <NumberCell part={part} field="throughput" label={words.throughput} bare placeholder="0" />
          <BesideSaid
            part={part}
            field="throughput"
            measured={done === null ? null : fromWeek(done, part.values.per)}
          />
        </Field>
        <Field of={words.per}>
          <PickCell part={part} field="per" label={words.per} bare choices={pers} />
        </Field>
        <Field of={words.kept}>
          <NumberCell part={part} field="kept" label={words.kept} bare placeholder="%" />
          <BesideSaid part={part} field="kept" measured={was?.kept} />
        </Field>
        <Act>
          <RemovePart
            part={part.id}
            label={t`Remove the row`}
            called={part.values.type}
            told={t`The row is removed`}
          />
        </Act>
      </tr>
    )
  }
  return (
    <StepSection title={t`Capability`} asks={t`How long does it take us, and how many do we finish?`}>
      {rows.length ? (
        <CellTable
          columns={[
            { label: words.type, min: 170 },
            { label: words.half, min: 110 },
            { label: words.most, min: 110 },
            { label: words.throughput, min: 80 },
            { label: words.per, min: 110 },
            { label: words.kept, min: 110 },
          ]}
        >
          {rows.map(row)}
        </CellTable>
      ) : null}
      <AddPart kind="capability" field="type" told={t`a capability added`}>
        {t`Add what we can do`}
      </AddPart>
      <MeasuredTypes
        kind="capability"
        rows={rows}
        told={t`a capability added`}
        values={({ card_type, name, half, most, throughput, kept }) => ({
          type: name,
          card_type,
          half: half === null ? null : rounded(half),
          most: most === null ? null : rounded(most),
          throughput: throughput === null ? null : rounded(throughput),
          kept,
        })}
      />
      <div className={pictures.pictures}>
        {rows.map((part) => {
          const was = measuredOf(part, measured)
          return was ? <LeadTimes key={part.id} measured={was} type={part.values.type} /> : null
        })}
      </div>
      {arrives > 0 && done > 0 ? (
        <p className={arrives > done ? `${styles.quiet} ${styles.warn}` : styles.quiet} role="status">
          {arrives > done ? (
            <Trans>
              {arriving} arrive a week and {finished} are done: more comes than goes.
            </Trans>
          ) : (
            <Trans>
              {arriving} arrive a week and {finished} are done.
            </Trans>
          )}
        </p>
      ) : null}
    </StepSection>
  )
}
