import { useLingui } from '@lingui/react/macro'
import { AddPart } from '../cells/add-part'
import { DayCell } from '../cells/pick-cell'
import { RemovePart } from '../cells/remove-part'
import { WordsCell } from '../cells/words-cell'
import { useWorkshop } from '../doing/workshop-context'
import { Act, CellTable, Field } from '../look/cell-table'
import { StepSection } from '../look/step-section'

/** The day in the room, not that of Greenwich. */
const isoToday = () => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** What was decided in the room: the protocol, taken in place. */
export function Decisions() {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const decisions = looked.of('decision')
  const [text, on] = [t`Decision`, t`Said on`]
  return (
    <StepSection title={t`Decisions`} asks={t`What was decided, so that a dissatisfaction can point to it.`}>
      {decisions.length ? (
        <CellTable
          columns={[
            { label: text, min: 320 },
            { label: on, min: 150 },
          ]}
        >
          {decisions.map((part) => (
            <tr key={part.id}>
              <Field of={text}>
                <WordsCell part={part} field="text" label={text} bare long />
              </Field>
              <Field of={on}>
                <DayCell part={part} field="said_on" label={on} bare />
              </Field>
              <Act>
                <RemovePart
                  part={part.id}
                  label={t`Remove the decision`}
                  called={part.values.text}
                  told={t`The decision is removed`}
                  bin
                />
              </Act>
            </tr>
          ))}
        </CellTable>
      ) : null}
      <AddPart kind="decision" values={{ said_on: isoToday() }} field="text" told={t`a decision added`}>
        {t`Add a decision`}
      </AddPart>
    </StepSection>
  )
}
