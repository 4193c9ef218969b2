import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Switch } from '@mantine/core'
import { useState } from 'react'
import { AddPart } from '../cells/add-part'
import { useWorkshop } from '../doing/workshop-context'
import { GatheringSection } from '../gathering/gathering-section'
import look from '../look/look.module.css'
import { StepSection } from '../look/step-section'
import { GrievanceSheet } from './grievance-sheet'
import styles from './grievances.module.css'
import { Groups } from './groups'
import { OfSide } from './of-side'
import { Traceability } from './traceability'

/** What slows us, what others complain of, what is different each time; each ends in a decision or is parked. */
export function GrievancesStep() {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const [byDots, setByDots] = useState(false)
  return (
    <>
      <GatheringSection />
      {looked.of('grievance').length ? (
        <div className={styles.bar}>
          <Groups />
          <DotsLeft byDots={byDots} onByDots={setByDots} />
        </div>
      ) : null}
      <OfSide
        side="internal"
        title={t`Inside`}
        asks={t`What slows us, what blocks us, what puts our work on hold?`}
        byDots={byDots}
      />
      <OfSide
        side="external"
        title={t`Outside`}
        asks={t`What do those to whom we deliver complain of? Whose needs are not met?`}
        byDots={byDots}
      />
      <StepSection
        title={t`Sources of variability`}
        asks={t`What is different each time, and hard to foresee?`}
      >
        <div className={look.grid}>
          {looked.of('variability').map((part) => (
            <GrievanceSheet key={part.id} part={part} />
          ))}
        </div>
        <AddPart kind="variability" field="text" told={t`a source of variability added`}>
          {t`Add a source`}
        </AddPart>
      </StepSection>
      <Traceability />
    </>
  )
}

function DotsLeft({ byDots, onByDots }: { byDots: boolean; onByDots: (wanted: boolean) => void }) {
  const { t } = useLingui()
  const { left, most } = useWorkshop().design.dots
  return (
    <div className={styles.votes}>
      <span role="status">
        {left === 0 ? (
          <Trans>All of your dots are put.</Trans>
        ) : (
          <Plural
            value={left}
            one={`You have # dot of ${most} left.`}
            other={`You have # dots of ${most} left.`}
          />
        )}
      </span>
      <Switch
        size="xs"
        label={t`Most dots first`}
        checked={byDots}
        onChange={(event) => onByDots(event.currentTarget.checked)}
      />
    </div>
  )
}
