import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { ActionLine } from './action-line'
import { type Draft, isWhole, newAction, unkeyed } from './draft'
import { Rehearsal } from './rehearsal'
import { rows } from './rule-words'
import styles from './rules.module.css'
import { type RuleBody, rules, type Schemas } from './rules-api'
import { useColumnChoices } from './use-column-choices'
import { WhenPart } from './when-part'

export interface RuleDialogProps {
  /** The rule to change; without it a new one is made. */
  id: number | null
  begun: Draft
  seen: WorkspaceSeen
  onClose: () => void
}

export function RuleDialog({ id, begun, seen, onClose }: RuleDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['name', 'filter'])
  const [draft, setDraft] = useState(begun)
  const [found, setFound] = useState<Schemas['RehearsedOut'] | null>(null)
  const columns = useColumnChoices(draft.board)
  const put = (part: Partial<Draft>) => {
    setFound(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const body = () =>
    ({
      ...draft,
      actions: draft.actions.map(unkeyed),
      ...(id === null ? { active: true } : {}),
    }) as unknown as RuleBody
  const save = async () => {
    const deed = () => (id === null ? rules.make(workspace, body()) : rules.change(workspace, id, body()))
    if (await doing.run(deed, t`Saved`)) onClose()
  }
  const rehearse = async () => setFound(await doing.run(() => rules.rehearse(workspace, body())))
  const boards = rows(seen.spaces.flatMap((space) => space.boards))
  return (
    <FormDialog
      title={id === null ? t`New rule` : t`Change the rule`}
      verb={t`Save`}
      size="lg"
      busy={doing.busy}
      ready={isWhole(draft)}
      refused={doing.words['']}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        label={t`Name`}
        required
        maxLength={120}
        value={draft.name}
        error={doing.words.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
        data-autofocus
      />
      <Select
        label={t`Board`}
        description={draft.board === null ? t`Choose a board to name its columns.` : undefined}
        data={[{ value: 'all', label: t`All boards` }, ...boards]}
        searchable
        allowDeselect={false}
        value={draft.board === null ? 'all' : String(draft.board)}
        onChange={(board) => put({ board: board === 'all' ? null : Number(board) })}
      />
      <WhenPart when={draft.when} onChange={(when) => put({ when })} columns={columns} seen={seen} />
      <TextInput
        label={t`If`}
        description={t`A filter as on a board; empty for every card.`}
        placeholder="tag:urgent -blocked:any"
        maxLength={4000}
        value={draft.filter}
        error={doing.words.filter}
        onChange={(event) => put({ filter: event.currentTarget.value })}
      />
      <fieldset className={styles.legend}>
        <legend>
          <Trans>Then</Trans>
        </legend>
        <ul className={styles.actions}>
          {draft.actions.map((action) => (
            <ActionLine
              key={action.key}
              action={action}
              columns={columns}
              seen={seen}
              onChange={(changed) =>
                put({ actions: draft.actions.map((each) => (each.key === action.key ? changed : each)) })
              }
              onRemove={
                draft.actions.length > 1
                  ? () => put({ actions: draft.actions.filter(({ key }) => key !== action.key) })
                  : null
              }
            />
          ))}
        </ul>
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          disabled={draft.actions.length >= 10}
          onClick={() => put({ actions: [...draft.actions, newAction('comment')] })}
        >
          <Trans>Add an action</Trans>
        </Button>
      </fieldset>
      <div>
        <Button
          variant="default"
          disabled={!isWhole(draft)}
          loading={doing.busy}
          onClick={() => void rehearse()}
        >
          <Trans>Try on the last month</Trans>
        </Button>
      </div>
      {found ? <Rehearsal found={found} /> : null}
    </FormDialog>
  )
}
