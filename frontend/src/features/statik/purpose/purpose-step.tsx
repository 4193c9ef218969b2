import { useLingui } from '@lingui/react/macro'
import { AddPart } from '../cells/add-part'
import { RemovePart } from '../cells/remove-part'
import { WordsCell } from '../cells/words-cell'
import { useWorkshop } from '../doing/workshop-context'
import { Act, CellTable, Field } from '../look/cell-table'
import styles from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import { Criteria } from './criteria'

/** What is delivered, to whom and why, and how they judge it. */
export function PurposeStep() {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const [purpose] = looked.of('purpose')
  const customers = looked.of('customer')
  const [name, needs] = [t`Customer`, t`What they need it for`]
  return (
    <>
      <StepSection title={t`Purpose`} asks={t`What do we deliver, to whom, and why?`}>
        {purpose ? (
          <div className={styles.pair}>
            <WordsCell
              part={purpose}
              field="text"
              label={t({ message: 'What it is for', context: 'of a service' })}
              long
            />
            <WordsCell part={purpose} field="unit" label={t`One item is called`} placeholder={t`a segment`} />
          </div>
        ) : (
          <AddPart kind="purpose" field="text" told={t`the purpose begun`}>
            {t`Say what it is for`}
          </AddPart>
        )}
      </StepSection>
      <StepSection
        title={t`Customers`}
        asks={t`Who uses what we deliver, and who would complain without it?`}
      >
        {customers.length ? (
          <CellTable
            columns={[
              { label: name, min: 200 },
              { label: needs, min: 320 },
            ]}
          >
            {customers.map((part) => (
              <tr key={part.id}>
                <Field of={name}>
                  <WordsCell part={part} field="name" label={name} bare />
                </Field>
                <Field of={needs}>
                  <WordsCell part={part} field="needs" label={needs} bare long />
                </Field>
                <Act>
                  <RemovePart
                    part={part.id}
                    label={t`Remove the customer`}
                    called={part.values.name}
                    told={t`The customer is removed`}
                  />
                </Act>
              </tr>
            ))}
          </CellTable>
        ) : null}
        <AddPart kind="customer" field="name" told={t`a customer added`}>
          {t`Name a customer`}
        </AddPart>
      </StepSection>
      <Criteria />
    </>
  )
}
