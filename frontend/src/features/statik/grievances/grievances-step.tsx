import { useLingui } from '@lingui/react/macro'
import { AddPart } from '../cells/add-part'
import { RemovePart } from '../cells/remove-part'
import { WordsCell } from '../cells/words-cell'
import type { Part, Side } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import styles from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import { GrievanceSheet } from './grievance-sheet'
import { GroupPick } from './group-pick'

/** What slows us, what others complain of, what is different each time; each ends in a decision or is parked. */
export function GrievancesStep() {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const variabilities = looked.of('variability')
  return (
    <>
      <OfSide
        side="internal"
        title={t`Inside`}
        asks={t`What slows us, what blocks us, what puts our work on hold?`}
      />
      <OfSide
        side="external"
        title={t`Outside`}
        asks={t`What do those to whom we deliver complain of? Whose needs are not met?`}
      />
      <StepSection
        title={t`Sources of variability`}
        asks={t`What is different each time, and hard to foresee?`}
      >
        <div className={styles.grid}>
          {variabilities.map((part) => (
            <GrievanceSheet key={part.id} part={part} />
          ))}
        </div>
        <AddPart kind="variability" field="text" told={t`a source of variability added`}>
          {t`Add a source`}
        </AddPart>
      </StepSection>
      <Groups />
    </>
  )
}

function OfSide({ side, title, asks }: { side: Side; title: string; asks: string }) {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const mine = looked.of('grievance').filter(({ values }) => values.side === side)
  const groups = looked.of('group')
  const place = (part: Part<'grievance'>) => {
    const at = groups.findIndex(({ id }) => id === part.values.group)
    return at < 0 ? groups.length : at
  }
  return (
    <StepSection title={title} asks={asks}>
      <div className={styles.grid}>
        {mine
          .toSorted((a, b) => place(a) - place(b) || a.id - b.id)
          .map((part) => (
            <GrievanceSheet key={part.id} part={part}>
              <GroupPick part={part} />
            </GrievanceSheet>
          ))}
      </div>
      <AddPart kind="grievance" values={{ side }} field="text" told={t`a dissatisfaction added`}>
        {t`Add a dissatisfaction`}
      </AddPart>
    </StepSection>
  )
}

/** What was said of one thing, under one name. */
function Groups() {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const groups = looked.of('group')
  return (
    <StepSection title={t`Groups`} asks={t`Which of these are about the same thing?`}>
      <ul className={styles.list}>
        {groups.map((part) => (
          <li key={part.id} style={{ display: 'flex', gap: 6, alignItems: 'center', maxWidth: 420 }}>
            <div style={{ flex: 1 }}>
              <WordsCell part={part} field="name" label={t`Group`} bare placeholder={t`Group`} />
            </div>
            <RemovePart part={part.id} label={t`Remove the group`} told={t`The group is removed`} />
          </li>
        ))}
      </ul>
      <AddPart kind="group" field="name" told={t`a group added`}>
        {t`Add a group`}
      </AddPart>
    </StepSection>
  )
}
