import { useLingui } from '@lingui/react/macro'
import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { choicesOf } from '#features/members/words/role-words'
import { stagesOf } from './column-tree'
import { useStructure, useVerbs } from './structure'
import { useAskedFields } from './words'

export function PolicyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const { columns, board } = useStructure()
  const { data: seen } = useWorkspaceSeen()
  const verbs = useVerbs()
  const fields = useAskedFields()
  const doing = useDoing(['field', 'custom_field', 'checklist', 'words', 'moment', 'requirement'])
  const [column, setColumn] = useState<string | null>(null)
  const [moment, setMoment] = useState<'enter' | 'leave'>('leave')
  const [asked, setAsked] = useState('deadline')
  const [checklist, setChecklist] = useState('')
  const [words, setWords] = useState('')
  const own = (seen?.custom_fields ?? []).filter(
    (row) => !row.archived && (row.board === null || row.board === board.id),
  )
  const add = async () => {
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
    if (await doing.run(() => verbs.addPolicy(Number(column), body), t`Saved`)) onClose()
  }
  return (
    <FormDialog
      title={t`New policy`}
      verb={t`Save`}
      busy={doing.busy}
      ready={column !== null && (asked !== 'checklist' || checklist.trim() !== '')}
      refused={doing.words['']}
      onSubmit={add}
      onClose={onClose}
    >
      <Select
        label={t`Column`}
        required
        searchable
        data={stagesOf(columns).flatMap(({ column: whole, parts }) => [
          { value: String(whole.id), label: whole.name },
          ...parts.map((part) => ({ value: String(part.id), label: `${whole.name} / ${part.name}` })),
        ])}
        value={column}
        onChange={setColumn}
        data-autofocus
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
            group: t`Finished`,
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
