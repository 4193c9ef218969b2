import { useLingui } from '@lingui/react/macro'
import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { choicesOf } from '#features/members/words/role-words'
import type { Schemas } from '../asking/words-api'
import { stagesOf } from './column-tree'
import { useStructure, useVerbs } from './structure'
import { useAskedFields } from './words'

export interface PolicyDialogProps {
  /** The policy to change, with its column; without it a new one is stated. */
  stated?: { policy: Schemas['PolicyTold']; column: number }
  onClose: () => void
}

export function PolicyDialog({ stated, onClose }: PolicyDialogProps) {
  const { t } = useLingui()
  const { columns, board } = useStructure()
  const { data: seen } = useWorkspaceSeen()
  const verbs = useVerbs()
  const fields = useAskedFields()
  const doing = useDoing(['field', 'custom_field', 'checklist', 'words', 'moment', 'requirement'])
  const [column, setColumn] = useState<string | null>(stated ? String(stated.column) : null)
  const [moment, setMoment] = useState<'enter' | 'leave'>(
    stated?.policy.moment === 'enter' ? 'enter' : 'leave',
  )
  const [asked, setAsked] = useState(stated ? askedBy(stated.policy) : 'deadline')
  const [checklist, setChecklist] = useState(stated?.policy.checklist ?? '')
  const [words, setWords] = useState(stated?.policy.words ?? '')
  const own = (seen?.custom_fields ?? []).filter(
    (row) => !row.archived && (row.board === null || row.board === board.id),
  )
  const save = async () => {
    const isOwn = asked.startsWith('own-')
    const isList = asked === 'checklist' || asked === 'checklists'
    const body = {
      moment,
      requirement: isList ? (asked as 'checklist' | 'checklists') : ('field' as const),
      field: isList || isOwn ? '' : asked,
      custom_field: isOwn ? Number(asked.slice(4)) : null,
      checklist: asked === 'checklist' ? checklist.trim() : '',
      words: words.trim(),
    }
    const deed = () =>
      stated ? verbs.changePolicy(stated.policy.id, body) : verbs.addPolicy(Number(column), body)
    if (await doing.run(deed, t`Saved`)) onClose()
  }
  return (
    <FormDialog
      title={stated ? t`Change the policy` : t`New policy`}
      verb={t`Save`}
      doing={doing}
      ready={column !== null && (asked !== 'checklist' || checklist.trim() !== '')}
      onSubmit={save}
      onClose={onClose}
    >
      <Select
        label={t`Column`}
        required
        searchable
        disabled={stated !== undefined}
        data={stagesOf(columns).flatMap(({ column: whole, parts }) => [
          { value: String(whole.id), label: whole.name },
          ...parts.map((part) => ({ value: String(part.id), label: `${whole.name} / ${part.name}` })),
        ])}
        value={column}
        onChange={setColumn}
      />
      <SegmentedControl
        size="sm"
        aria-label={t`When`}
        value={moment}
        onChange={(value) => setMoment(value as 'enter' | 'leave')}
        data={[
          { value: 'enter', label: t`to enter` },
          { value: 'leave', label: t`to leave` },
        ]}
      />
      <Select
        label={t`What a card must bring`}
        searchable
        data={[
          { group: t`Filled in`, items: choicesOf(fields) },
          ...(own.length > 0
            ? [
                {
                  group: t`Fields of your own`,
                  items: own.map(({ id, name }) => ({ value: `own-${id}`, label: name })),
                },
              ]
            : []),
          {
            group: t({ message: 'Finished', context: 'in settings' }),
            items: [
              { value: 'checklists', label: t`All checklists` },
              { value: 'checklist', label: t`One checklist, by its name` },
            ],
          },
        ]}
        value={asked}
        error={doing.words.field ?? doing.words.custom_field}
        onChange={(value) => value && setAsked(value)}
      />
      {asked === 'checklist' ? (
        <TextInput
          label={t`Name of the checklist`}
          value={checklist}
          error={doing.words.checklist}
          onChange={(event) => setChecklist(event.currentTarget.value)}
        />
      ) : null}
      <TextInput
        label={t`Your own words for the refusal`}
        placeholder={t`Without a deadline nobody can plan this card.`}
        value={words}
        maxLength={500}
        error={doing.words.words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
    </FormDialog>
  )
}

/** What a policy asks for, as the list of choices names it. */
function askedBy({ requirement, field, custom_field }: Schemas['PolicyTold']): string {
  if (requirement !== 'field') return requirement
  return custom_field == null ? field : `own-${custom_field}`
}
