import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { type Plan, type PlanStep, statikKey } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import look from '../look/look.module.css'
import { NotAgreed } from '../meeting/not-agreed'
import { usePartName } from '../words/use-part-name'
import { PlanSteps } from './plan-steps'
import styles from './publish.module.css'
import { SideBySide } from './side-by-side'

export interface Said {
  note: string
  /** Where the cards of a column go: column and block. */
  to: Readonly<Record<number, number>>
  responsible: string
}

export const nothingSaid: Said = { note: '', to: {}, responsible: '' }

interface PublishFormProps {
  plan: Plan
  said: Said
  say: (said: Said) => void
}

/** Exactly what is looked at is what is published; what changed meanwhile is said, and looked at again. */
export function PublishForm({ plan, said, say }: PublishFormProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { looked, team, verbs } = useWorkshop()
  const nameOf = usePartName()
  const doing = useDoing(['note', 'mark'])
  const [mark, setMark] = useState(plan.mark)
  const isOther = mark !== plan.mark
  const { note, to, responsible } = said
  const leaving = plan.steps.filter(({ what, cards }) => what === 'archive' && cards > 0)
  const blocks = [...looked.blocks.values()]
  const goesTo = (step: PlanStep) => {
    const block = leaving.includes(step) ? looked.blocks.get(to[step.column_id] ?? 0) : undefined
    return block ? { ...step, goes_to: nameOf(block) } : step
  }
  const publish = async () => {
    const done = await doing.run(
      () =>
        verbs.publish({
          note: note.trim(),
          mark,
          cards_to: leaving.flatMap(({ column_id: column }) => {
            const block = to[column]
            return block && looked.blocks.has(block) ? [{ column, block }] : []
          }),
          responsible: responsible ? Number(responsible) : null,
        }),
      t`The board runs as it is designed now`,
    )
    if (done) say(nothingSaid)
    await queries.invalidateQueries({ queryKey: statikKey(workspace) })
  }
  return (
    <div className={styles.form}>
      <PlanSteps steps={plan.steps.map(goesTo)} />
      <SideBySide groups={plan.side_by_side ?? []} />
      {leaving.map((step) => (
        <NativeSelect
          key={step.column_id}
          label={t`Where the cards of “${step.column}” go (${step.cards})`}
          value={String(to[step.column_id] ?? '')}
          data={[
            { value: '', label: t`to “${step.goes_to}”, if nothing else is said` },
            ...blocks.map((block) => ({ value: String(block.id), label: nameOf(block) })),
          ]}
          onChange={(event) => {
            const block = Number(event.currentTarget.value)
            say({ ...said, to: { ...to, [step.column_id]: block } })
          }}
        />
      ))}
      {leaving.length ? (
        <NativeSelect
          label={t`Who takes cards that nobody holds`}
          value={responsible}
          data={[
            { value: '', label: '–' },
            ...team.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
          onChange={(event) => say({ ...said, responsible: event.currentTarget.value })}
        />
      ) : null}
      <TextInput
        label={t`What is new, in a sentence`}
        maxLength={500}
        value={note}
        error={doing.words.note}
        onChange={(event) => say({ ...said, note: event.currentTarget.value })}
      />
      {isOther ? (
        <div role="status">
          <p className={`${look.quiet} ${look.warn}`}>
            <Trans>
              The design or the board changed while you were here. This is what would be done now.
            </Trans>
          </p>
          <Button
            mt={6}
            size="compact-sm"
            variant="default"
            onClick={() => {
              doing.forget()
              setMark(plan.mark)
            }}
          >
            <Trans>I have looked at it</Trans>
          </Button>
        </div>
      ) : null}
      {doing.words[''] ? (
        <Alert color="red" role="alert">
          {doing.words['']}
        </Alert>
      ) : null}
      <NotAgreed />
      <div>
        <Button loading={doing.busy} disabled={isOther} onClick={() => void publish()}>
          <Trans>Publish</Trans>
        </Button>
      </div>
    </div>
  )
}
