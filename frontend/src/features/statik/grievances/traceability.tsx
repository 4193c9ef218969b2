import { Trans, useLingui } from '@lingui/react/macro'
import { Anchor, Switch } from '@mantine/core'
import { useState } from 'react'
import { firstField } from '../blind/first-field'
import type { Kind } from '../design/kinds'
import { type Outcome, type Trace, traces } from '../design/traces'
import { useWorkshop } from '../doing/workshop-context'
import { StepSection } from '../look/step-section'
import { usePartName } from '../words/use-part-name'
import styles from './traceability.module.css'

/** Everything that has to end in a decision, and in which it did. */
export function Traceability() {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const [onlyOpen, setOnlyOpen] = useState(false)
  const all = traces(looked)
  if (all.length === 0) return null
  const count = (outcome: Outcome) => all.filter((trace) => trace.outcome === outcome).length
  const [decided, parked, open] = [count('decided'), count('parked'), count('open')]
  return (
    <StepSection
      title={t`What became of it`}
      asks={t`Each criterion, dissatisfaction and source of variability, with what in the design answers it.`}
    >
      <div className={styles.sum}>
        <span role="status">
          <Trans>
            Decided: {decided}, parked: {parked}, open: {open}
          </Trans>
        </span>
        <Switch
          size="xs"
          label={t`Only what is open`}
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
      </div>
      <ul className={styles.traces}>
        {all
          .filter(({ outcome }) => !onlyOpen || outcome === 'open')
          .map((trace) => (
            <Row key={trace.part.id} trace={trace} />
          ))}
      </ul>
    </StepSection>
  )
}

function Row({ trace: { part, answers, outcome } }: { trace: Trace }) {
  const { t } = useLingui()
  const { seek } = useWorkshop()
  const nameOf = usePartName()
  const sorts: Partial<Record<Kind, string>> = {
    criterion: t`Criterion`,
    grievance: t`Dissatisfaction`,
    variability: t`Variability`,
  }
  const outcomes: Record<Outcome, string> = { decided: t`decided`, parked: t`parked`, open: t`still open` }
  const text = part.kind === 'criterion' ? part.values.name : part.values.text
  const lead = () => seek({ part: part.id, field: 'answers' })
  return (
    <li className={styles.trace} data-outcome={outcome}>
      <span className={styles.sort}>{sorts[part.kind]}</span>
      <Anchor component="button" type="button" className={styles.said ?? ''} dir="auto" onClick={lead}>
        {text || '…'}
      </Anchor>
      <span className={styles.outcome}>{outcomes[outcome]}</span>
      <span className={styles.by} dir="auto">
        {outcome === 'parked' ? part.values.parked : null}
        {answers.map((answer) => (
          <Anchor
            key={answer.id}
            component="button"
            type="button"
            onClick={() => seek({ part: answer.id, field: firstField[answer.kind] })}
          >
            {nameOf(answer)}
          </Anchor>
        ))}
      </span>
    </li>
  )
}
