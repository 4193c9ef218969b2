import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useVocabulary } from '#features/boards/vocabulary/vocabulary'
import { FilterBar } from '#features/finding/bar/filter-bar'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import pieces from '../look/pieces.module.css'
import { ActionLine } from './action-line'
import { type Draft, isWhole, newAction, unkeyed } from './draft'
import { Rehearsal } from './rehearsal'
import { RuleSentence } from './rule-sentence'
import { rows } from './rule-words'
import styles from './rules.module.css'
import { type RuleBody, rules, type Schemas, useSentence } from './rules-api'
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
  const whole = isWhole({ ...draft, name: '…' })
  const [asked] = useDebouncedValue(whole ? JSON.stringify({ ...body(), name: '…' }) : '', 250)
  const sentence = useSentence(asked ? (JSON.parse(asked) as RuleBody) : null)
  const rehearse = async () =>
    setFound(await doing.run(() => rules.rehearse(workspace, { ...body(), name: draft.name.trim() || '…' })))
  const boards = rows(seen.spaces.flatMap((space) => space.boards))
  return (
    <FormDialog
      title={id === null ? t`New rule` : t`Change the rule`}
      verb={t`Save`}
      size="xl"
      doing={doing}
      ready={isWhole(draft)}
      onSubmit={save}
      onClose={onClose}
    >
      <p className={styles.spoken} aria-live="polite">
        {whole && sentence.data ? (
          <RuleSentence sentence={sentence.data.sentence} filter={draft.filter} />
        ) : (
          <span className={house.quiet}>
            <Trans>Say when, and what then: here it stands as a sentence.</Trans>
          </span>
        )}
      </p>
      <div className={house.pair}>
        <NamedField value={draft.name} onName={(name) => put({ name })} doing={doing} />
        <Select
          label={t`Board`}
          description={draft.board === null ? t`Choose a board to name its columns.` : undefined}
          data={[{ value: 'all', label: t`All boards` }, ...boards]}
          searchable
          allowDeselect={false}
          value={draft.board === null ? 'all' : String(draft.board)}
          onChange={(board) => put({ board: board === 'all' ? null : Number(board) })}
        />
      </div>
      <fieldset className={pieces.part}>
        <legend>
          <Trans>When</Trans>
        </legend>
        <WhenPart when={draft.when} onChange={(when) => put({ when })} columns={columns} seen={seen} />
      </fieldset>
      <fieldset className={pieces.part}>
        <legend>
          <Trans>If</Trans>
        </legend>
        <RuleFilter board={draft.board} text={draft.filter} onText={(filter) => put({ filter })} />
        {doing.words.filter ? <p className={styles.why}>{doing.words.filter}</p> : null}
      </fieldset>
      <fieldset className={pieces.part}>
        <legend>
          <Trans>Then</Trans>
        </legend>
        <ol className={pieces.pieces}>
          {draft.actions.map((action) => (
            <ActionLine
              key={action.key}
              action={action}
              columns={columns}
              board={draft.board}
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
        </ol>
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={draft.actions.length >= 10}
          onClick={() => put({ actions: [...draft.actions, newAction('comment')] })}
        >
          <Trans>Add an action</Trans>
        </Button>
      </fieldset>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={15} aria-hidden />}
          disabled={!whole}
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

interface RuleFilterProps {
  board: number | null
  text: string
  onText: (text: string) => void
}

/** The chips of the boards' own filter; its text form must not send the dialog. */
function RuleFilter({ board, text, onText }: RuleFilterProps) {
  const { vocabulary } = useVocabulary()
  return (
    <div className={styles.filter} onSubmit={(event) => event.stopPropagation()}>
      {text === '' ? (
        <span className={house.quiet}>
          <Trans>On every card, unless you narrow it:</Trans>
        </span>
      ) : null}
      {vocabulary ? <FilterBar board={board} text={text} vocabulary={vocabulary} onText={onText} /> : null}
    </div>
  )
}
