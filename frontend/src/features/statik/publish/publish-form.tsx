import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { type Plan, statikKey } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import { usePartName } from '../words/use-part-name'
import { PlanSteps } from './plan-steps'
import styles from './publish.module.css'

/** Exactly what is looked at is what is published; what changed meanwhile is said, and looked at again. */
export function PublishForm({ plan }: { plan: Plan }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { looked, team, verbs } = useWorkshop()
  const nameOf = usePartName()
  const doing = useDoing(['note', 'mark'])
  const [note, setNote] = useState('')
  const [to, setTo] = useState<Record<number, number>>({})
  const [responsible, setResponsible] = useState('')
  const leaving = plan.steps.filter(({ what, cards }) => what === 'archive' && cards > 0)
  const blocks = [...looked.blocks.values()]
  const publish = async () => {
    await doing.run(
      () =>
        verbs.publish({
          note: note.trim(),
          mark: plan.mark,
          cards_to: Object.entries(to).map(([column, block]) => ({ column: Number(column), block })),
          responsible: responsible ? Number(responsible) : null,
        }),
      t`The board runs as it is designed now`,
    )
    await queries.invalidateQueries({ queryKey: statikKey(workspace) })
  }
  return (
    <div className={styles.form}>
      <PlanSteps steps={plan.steps} />
      {leaving.map((step) => (
        <NativeSelect
          key={step.column_id}
          label={t`Where the cards of “${step.column}” go (${step.cards})`}
          value={String(to[step.column_id] ?? '')}
          data={[
            { value: '', label: t`to the nearest block on the left` },
            ...blocks.map((block) => ({ value: String(block.id), label: nameOf(block) })),
          ]}
          onChange={(event) => {
            const block = Number(event.currentTarget.value)
            setTo(({ [step.column_id]: _, ...rest }) => (block ? { ...rest, [step.column_id]: block } : rest))
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
          onChange={(event) => setResponsible(event.currentTarget.value)}
        />
      ) : null}
      <TextInput
        label={t`What is new, in a sentence`}
        maxLength={500}
        value={note}
        error={doing.words.note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {doing.words[''] ? (
        <Alert color="red" role="alert">
          {doing.words['']}
        </Alert>
      ) : null}
      <div>
        <Button loading={doing.busy} onClick={() => void publish()}>
          <Trans>Publish</Trans>
        </Button>
      </div>
    </div>
  )
}
