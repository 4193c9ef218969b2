import { useLingui } from '@lingui/react/macro'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { AddPart } from '../cells/add-part'
import { PickCell } from '../cells/pick-cell'
import { RemovePart } from '../cells/remove-part'
import { NumberCell, WordsCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import { Act, CellTable, Field } from '../look/cell-table'
import { StepSection } from '../look/step-section'
import { useStatikWords } from '../words/use-statik-words'
import { fromWeek } from './a-day'
import { CapabilityTable } from './capability-table'
import { BesideSaid, MeasuredTypes, useMeasured } from './measured'
import { measuredOf, rounded } from './measured-of'

/** What arrives, and what we can do with it. */
export function DemandStep() {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const demands = looked.of('demand')
  const words = useDemandWords()
  const { data: seen } = useWorkspaceSeen()
  const types = (seen?.card_types ?? []).map(({ id, name }) => [id, name] as const)
  return (
    <>
      <StepSection
        title={t`Demand`}
        asks={t`What types of work arrive, from where, and how many in what time? “300 in the backlog” is no rate: ask how they come there.`}
      >
        {demands.length ? (
          <CellTable
            columns={[
              { label: words.types, min: 170 },
              { label: words.ends, min: 130 },
              { label: words.rate, min: 92 },
              { label: words.pattern, min: 150 },
              { label: words.expectation, min: 120 },
              { label: words.failure, min: 66 },
            ]}
          >
            {demands.map((part) => (
              <Row key={part.id} part={part} words={words} types={types} />
            ))}
          </CellTable>
        ) : null}
        <AddPart kind="demand" field="type" told={t`a type of demand added`}>
          {t`Add a type of work`}
        </AddPart>
        <MeasuredTypes
          kind="demand"
          rows={demands}
          told={t`a type of demand added`}
          values={({ card_type, name, arrivals }) => ({
            type: name,
            card_type,
            rate: arrivals === null ? null : rounded(arrivals),
          })}
        />
      </StepSection>
      <CapabilityTable />
    </>
  )
}

interface RowProps {
  part: Part<'demand'>
  words: ReturnType<typeof useDemandWords>
  types: (readonly [number, string])[]
}

function Row({ part, words, types }: RowProps) {
  const { t } = useLingui()
  const { pers, patterns } = useStatikWords()
  const arrivals = measuredOf(part, useMeasured())?.arrivals ?? null
  return (
    <tr>
      <Field of={words.types}>
        <WordsCell part={part} field="type" label={words.type} bare wraps />
        <PickCell part={part} field="card_type" label={words.card} bare none="–" choices={types} />
      </Field>
      <Field of={words.ends}>
        <WordsCell
          part={part}
          field="source"
          label={t({ message: 'From', context: 'of demand' })}
          bare
          wraps
          placeholder={t`From whom`}
        />
        <WordsCell
          part={part}
          field="destination"
          label={t({ message: 'To', context: 'of demand' })}
          bare
          wraps
          placeholder={t`To whom`}
        />
      </Field>
      <Field of={words.rate}>
        <NumberCell part={part} field="rate" label={words.rate} bare placeholder="0" />
        <PickCell part={part} field="per" label={t`In what time`} bare choices={pers} />
        <BesideSaid
          part={part}
          field="rate"
          measured={arrivals === null ? null : fromWeek(arrivals, part.values.per)}
        />
      </Field>
      <Field of={words.pattern}>
        <PickCell part={part} field="pattern" label={words.pattern} bare none="–" choices={patterns} />
        <WordsCell
          part={part}
          field="nature"
          label={words.nature}
          bare
          long
          placeholder={t`What it is like`}
        />
      </Field>
      <Field of={words.expectation}>
        <WordsCell part={part} field="expectation" label={words.expectation} bare long />
      </Field>
      <Field of={words.failure}>
        <NumberCell part={part} field="failure" label={words.failure} bare placeholder="%" />
      </Field>
      <Act>
        <RemovePart
          part={part.id}
          label={t`Remove the type of work`}
          called={part.values.type}
          told={t`The type of work is removed`}
        />
      </Act>
    </tr>
  )
}

function useDemandWords() {
  const { t } = useLingui()
  return {
    type: t({ message: 'Type of work', context: 'of demand' }),
    types: t`Type, as card type`,
    card: t`As card type`,
    ends: t`From, to`,
    rate: t`Arrive`,
    pattern: t`Pattern, nature`,
    nature: t`Nature`,
    expectation: t`What they expect`,
    failure: t`Failure demand, %`,
  }
}
