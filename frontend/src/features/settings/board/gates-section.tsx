import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { useJobFunctionWords } from '#features/members/words/role-words'
import { stagesOf } from './column-tree'
import { GateDialog } from './gate-dialog'
import type { Gate } from './gate-words'
import { useStructure, useVerbs } from './structure'

/** Columns that a card enters or leaves only with an approval. */
export function GatesSection() {
  const { t } = useLingui()
  const { columns } = useStructure()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const jobs: Record<string, string> = useJobFunctionWords()
  const verbs = useVerbs()
  const doing = useDoing()
  const [stated, setStated] = useState<{ gate: Gate | null; column: number | null } | null>(null)
  const stages = stagesOf(columns)
    .flatMap(({ column, parts }) => [column, ...parts])
    .filter(({ gates }) => (gates ?? []).length > 0)
  const whoOf = (gate: Gate) => {
    if (gate.approvers === 'client') return t`the client`
    if (gate.approvers === 'job_function') return jobs[gate.job_function] ?? gate.job_function
    return gate.members.map((id) => names.member.get(id) ?? '?').join(', ')
  }
  const whoAndHowMany = (gate: Gate) => {
    const who = whoOf(gate)
    const needed = gate.needed ?? 1
    if (gate.rule === 'all') return t`${who} (all of them)`
    if (gate.rule === 'some') return t`${who} (${needed} of them)`
    return gate.approvers === 'members' && gate.members.length < 2 ? who : t`${who} (one of them)`
  }
  return (
    <section aria-labelledby="gates">
      <h2 className={house.heading} id="gates">
        <Trans>Gates</Trans>
      </h2>
      <p className={house.about}>
        <Trans>
          At a gate a card waits for an approval. What was approved is frozen; a card that was changed
          afterwards does not pass.
        </Trans>
      </p>
      <div className={house.bar}>
        <Button variant="default" onClick={() => setStated({ gate: null, column: null })}>
          <Trans>New gate</Trans>
        </Button>
      </div>
      <ul className={house.list}>
        {stages.flatMap((column) =>
          (column.gates ?? []).map((gate) => (
            <li key={gate.id} className={house.row}>
              <span className={house.main}>
                <span className={house.badge}>{column.name}</span>
                <span className={house.badge}>
                  {gate.moment === 'leave' ? <Trans>to leave</Trans> : <Trans>to enter</Trans>}
                </span>
                <span className={house.name}>{gate.name}</span>
                <span className={house.quiet}>
                  <Trans>approved by: {whoAndHowMany(gate)}</Trans>
                </span>
                <Terms gate={gate} told={names.member.get(gate.escalate_to ?? 0) ?? '?'} />
              </span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setStated({ gate, column: column.id })}
              >
                <Trans>Change</Trans>
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void doing.run(() => verbs.removeGate(gate.id), t`Removed`)}
              >
                <Trans>Remove</Trans>
              </Button>
            </li>
          )),
        )}
      </ul>
      {stated ? <GateDialog {...stated} onClose={() => setStated(null)} /> : null}
    </section>
  )
}

/** In what time an answer is expected, who hears when it is late, and what it sets in motion. */
function Terms({ gate, told }: { gate: Gate; told: string }) {
  const { t } = useLingui()
  const hours = (gate.answer_within_minutes ?? 0) / 60
  const late: Record<string, string> = {
    tell: t`overdue, whoever asked is told`,
    remind: t`overdue, the approvers are reminded`,
    escalate: t`overdue, ${told} is told`,
  }
  const said: string[] = []
  if (hours > 0) said.push(t`answer within ${hours} working hours`, late[gate.when_overdue] ?? '')
  if (gate.moves_on) said.push(gate.hands_over ? t`then moves on and is offered` : t`then moves on`)
  return said.length > 0 ? <span className={house.quiet}>{said.join(' · ')}</span> : null
}
