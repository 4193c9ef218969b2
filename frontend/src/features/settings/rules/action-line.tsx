import { useLingui } from '@lingui/react/macro'
import { ActionIcon, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useAllCardTemplates, useChecklistTemplates } from '#features/boards/templates/templates-api'
import { useListed } from '#features/members/asking/use-listed'
import { teamOf, type WorkspaceSeen } from '#features/members/asking/workspace-query'
import pieces from '../look/pieces.module.css'
import { listWebhooks } from '../webhooks/webhooks-api'
import { type Action, newAction } from './draft'
import { FieldValue } from './field-value'
import { choices, rows, useActionWords, usePartWords } from './rule-words'

/** Stands for the title of the card that a rule acts on. */
const CARD = '{card}'

export interface ActionLineProps {
  action: Action
  onChange: (action: Action) => void
  onRemove: (() => void) | null
  columns: { value: string; label: string }[]
  board: number | null
  seen: WorkspaceSeen
}

/** One thing that a rule does: what, and what it needs to know for that. */
export function ActionLine({ action, onChange, onRemove, columns, board, seen }: ActionLineProps) {
  const { t } = useLingui()
  const words = useActionWords()
  const parts = usePartWords()
  const { data: checklists = [] } = useChecklistTemplates()
  const { data: allCards = [] } = useAllCardTemplates()
  const cards = allCards.filter(({ archived }) => !archived)
  const { data: allHooks = [] } = useListed('webhooks', listWebhooks)
  const hooks = allHooks.filter(({ member }) => member === seen.me.id)
  const people = [...choices(parts), ...rows(teamOf(seen))]
  const person = (value: string) => (value in parts ? value : Number(value))
  const put = (name: string, value: unknown) => onChange({ ...action, [name]: value })
  const one = (name: string, label: string, data: { value: string; label: string }[], clearable = false) =>
    name in action ? (
      <Select
        aria-label={label}
        placeholder={label}
        data={data}
        searchable
        clearable={clearable}
        disabled={data.length === 0}
        value={action[name] === null ? null : String(action[name])}
        onChange={(id) => put(name, id === null ? null : name === 'to' ? person(id) : Number(id))}
      />
    ) : null
  const several = Array.isArray(action.to)
  return (
    <li className={pieces.piece}>
      <div className={pieces.inputs}>
        <Select
          aria-label={t`What is done`}
          data={choices(words)}
          allowDeselect={false}
          value={action.do}
          onChange={(what) => what && onChange(newAction(what))}
        />
        {several ? (
          <MultiSelect
            aria-label={t`People`}
            placeholder={t`People`}
            data={people}
            searchable
            value={(action.to as (string | number)[]).map(String)}
            onChange={(chosen) => put('to', chosen.map(person))}
          />
        ) : (
          one('to', t`Person`, people)
        )}
        {'title' in action && action.do === 'child' ? (
          <TextInput
            aria-label={t`Title of the child card`}
            description={t`${CARD} is the title of the card.`}
            value={action.title as string}
            onChange={(event) => put('title', event.currentTarget.value)}
          />
        ) : null}
        {one('column', t`Column`, columns)}
        {action.do === 'move' ? (
          <TextInput
            aria-label={t`Reason`}
            placeholder={t`Reason, where a move back asks for one`}
            maxLength={500}
            value={action.reason as string}
            onChange={(event) => put('reason', event.currentTarget.value)}
          />
        ) : null}
        {action.do === 'offer' ? (
          <TextInput
            aria-label={t({ message: 'Note', context: 'in settings' })}
            placeholder={t`Note to the receiver`}
            maxLength={500}
            value={action.note as string}
            onChange={(event) => put('note', event.currentTarget.value)}
          />
        ) : null}
        {action.do === 'child' ? one('template', t`Card template`, rows(cards), true) : null}
        {action.do === 'field' ? (
          <FieldValue action={action} seen={seen} board={board} onChange={onChange} />
        ) : null}
        {action.do === 'webhook' ? one('webhook', t`Webhook`, rows(hooks)) : null}
        {one('tag', t`Tag`, rows(seen.tags))}
        {one('checklist_template', t`Checklist`, rows(checklists))}
        {'days' in action ? (
          <NumberInput
            aria-label={t`Working days from then`}
            description={t`Working days from then`}
            min={0}
            max={250}
            allowDecimal={false}
            value={action.days as number}
            onChange={(days) => put('days', days === '' ? null : Number(days))}
          />
        ) : null}
        {'text' in action ? (
          <Textarea
            aria-label={t`Text`}
            placeholder={t`Text`}
            autosize
            maxLength={2000}
            value={action.text as string}
            onChange={(event) => put('text', event.currentTarget.value)}
          />
        ) : null}
      </div>
      {onRemove ? (
        <ActionIcon variant="subtle" color="gray" aria-label={t`Remove this action`} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      ) : null}
    </li>
  )
}
