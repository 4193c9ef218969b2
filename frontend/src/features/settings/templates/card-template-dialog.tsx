import { Trans, useLingui } from '@lingui/react/macro'
import {
  ActionIcon,
  Button,
  Checkbox,
  MultiSelect,
  NumberInput,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { type CardTemplate, templates } from '#features/boards/templates/templates-api'
import { useServiceNames } from '#features/cards/facts/kind-facts'
import { teamOf, type WorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { MemberSelect } from '#features/members/words/member-select'
import pieces from '../look/pieces.module.css'
import { type BriefPart, type Form, itemsOf } from './form'

export interface CardTemplateDialogProps {
  /** Without one a new one is made. */
  template: CardTemplate | null
  seen: WorkspaceSeen
  onClose: () => void
}

type Keyed<Row> = Row & { key: number }
interface Listed {
  key: number
  name: string
  lines: string
}
let last = 0
const keyed = <Row,>(row: Row): Keyed<Row> => ({ ...row, key: ++last })
const rows = (named: readonly { id: number; name: string }[]) =>
  named.map(({ id, name }) => ({ value: String(id), label: name }))
const id = (value: string | null) => (value === null ? null : Number(value))
const text = (value: number | null | undefined) => (value ? String(value) : null)

/** All that a card can begin with. */
export function CardTemplateDialog({ template, seen, onClose }: CardTemplateDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['name', 'board', 'deadline_in_days'])
  const jobs = useJobFunctions()
  const services = useServiceNames()
  const begun = (template?.form ?? {}) as Form
  const [name, setName] = useState(template?.name ?? '')
  const [board, setBoard] = useState(template?.board ?? null)
  const [days, setDays] = useState(template?.deadline_in_days ?? null)
  const [form, setForm] = useState(begun)
  const [brief, setBrief] = useState<Keyed<BriefPart>[]>(() => (begun.brief ?? []).map(keyed))
  const [lists, setLists] = useState<Listed[]>(() =>
    (begun.checklists ?? []).map((list) => keyed({ name: list.name, lines: list.items.join('\n') })),
  )
  const put = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }))
  const save = async () => {
    const whole = {
      ...form,
      brief: brief.map(({ key: _key, ...part }) => ({ ...part, job_function: part.job_function || null })),
      checklists: lists
        .filter((list) => list.name.trim() !== '')
        .map((list) => ({ name: list.name.trim(), items: itemsOf(list.lines) })),
    }
    const body = { name, board, deadline_in_days: days, form: whole as never }
    const deed = () =>
      template ? templates.changeCard(workspace, template.id, body) : templates.addCard(workspace, body)
    if (await doing.run(deed, t`Saved`)) onClose()
  }
  const clients = new Map(seen.clients.map((client) => [client.id, client.name]))
  const projects = seen.projects
    .filter(({ archived, id: one }) => !archived || one === form.project)
    .map(({ id: one, name: called, client }) => ({
      value: String(one),
      label: `${clients.get(client) ?? ''} · ${called}`,
    }))
  return (
    <FormDialog
      title={template ? t`Card template` : t`New card template`}
      verb={t`Save`}
      size="lg"
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField value={name} onName={setName} doing={doing} />
      <div className={house.pair}>
        <Select
          label={t`Offered on`}
          data={[
            { value: 'all', label: t`All boards` },
            ...rows(seen.spaces.flatMap((space) => space.boards).filter(({ archived }) => !archived)),
          ]}
          searchable
          allowDeselect={false}
          value={text(board) ?? 'all'}
          error={doing.words.board}
          onChange={(value) => setBoard(value === 'all' ? null : Number(value))}
        />
        <NumberInput
          label={t`Deadline in working days`}
          placeholder={t`none`}
          min={0}
          max={1000}
          allowDecimal={false}
          value={days ?? ''}
          error={doing.words.deadline_in_days}
          onChange={(value) => setDays(value === '' ? null : Number(value))}
        />
        <Select
          label={t`Card type`}
          clearable
          data={rows(seen.card_types.filter(({ archived }) => !archived))}
          value={text(form.card_type)}
          onChange={(value) => put({ card_type: id(value) })}
        />
        <Select
          label={t`Class of service`}
          allowDeselect={false}
          data={Object.entries(services).map(([value, label]) => ({ value, label }))}
          value={form.class_of_service ?? 'standard'}
          onChange={(value) => put({ class_of_service: value ?? 'standard' })}
        />
        <MemberSelect
          label={t`Lead`}
          members={teamOf(seen)}
          value={form.lead ?? null}
          onChange={(lead) => put({ lead })}
        />
        <Select
          label={t`Project`}
          clearable
          searchable
          data={projects}
          value={text(form.project)}
          onChange={(value) => put({ project: id(value) })}
        />
      </div>
      <MultiSelect
        label={t`Tags`}
        data={rows(seen.tags)}
        searchable
        value={(form.tags ?? []).map(String)}
        onChange={(tags) => put({ tags: tags.map(Number) })}
      />
      <fieldset className={pieces.part}>
        <legend>
          <Trans>Brief</Trans>
        </legend>
        <ul className={pieces.pieces}>
          {brief.map((part) => {
            const change = (to: Partial<BriefPart>) =>
              setBrief((all) => all.map((each) => (each.key === part.key ? { ...each, ...to } : each)))
            return (
              <li key={part.key} className={pieces.piece}>
                <div className={pieces.inputs}>
                  <div className={house.pair}>
                    <TextInput
                      aria-label={t`Title of the section`}
                      placeholder={t`Title, if it needs one`}
                      value={part.title ?? ''}
                      onChange={(event) => change({ title: event.currentTarget.value })}
                    />
                    <Select
                      aria-label={t`For whom`}
                      data={[
                        { value: '', label: t({ message: 'Everybody', context: 'in settings' }) },
                        ...Object.entries(jobs).map(([value, label]) => ({ value, label })),
                      ]}
                      value={part.job_function ?? ''}
                      onChange={(value) => change({ job_function: value || null })}
                    />
                  </div>
                  <Textarea
                    aria-label={t`Text of the section`}
                    placeholder={t`What has to be said here each time`}
                    autosize
                    minRows={2}
                    maxRows={8}
                    value={part.text ?? ''}
                    onChange={(event) => change({ text: event.currentTarget.value })}
                  />
                  <Checkbox
                    label={t`The client sees it`}
                    checked={part.client_visible ?? false}
                    onChange={(event) => change({ client_visible: event.currentTarget.checked })}
                  />
                </div>
                <Remove
                  label={t`Remove this section`}
                  onClick={() => setBrief((all) => all.filter(({ key }) => key !== part.key))}
                />
              </li>
            )
          })}
        </ul>
        <Add onClick={() => setBrief((all) => [...all, keyed({ title: '', text: '' })])}>
          <Trans>Add a section</Trans>
        </Add>
      </fieldset>
      <fieldset className={pieces.part}>
        <legend>
          <Trans>Checklists</Trans>
        </legend>
        <ul className={pieces.pieces}>
          {lists.map((list) => {
            const change = (to: Partial<Listed>) =>
              setLists((all) => all.map((each) => (each.key === list.key ? { ...each, ...to } : each)))
            return (
              <li key={list.key} className={pieces.piece}>
                <div className={pieces.inputs}>
                  <TextInput
                    aria-label={t`Name of the checklist`}
                    placeholder={t`Name of the checklist`}
                    maxLength={120}
                    value={list.name}
                    onChange={(event) => change({ name: event.currentTarget.value })}
                  />
                  <Textarea
                    aria-label={t`Items, one in each line`}
                    placeholder={t`Items, one in each line`}
                    autosize
                    minRows={2}
                    maxRows={10}
                    value={list.lines}
                    onChange={(event) => change({ lines: event.currentTarget.value })}
                  />
                </div>
                <Remove
                  label={t`Remove this checklist`}
                  onClick={() => setLists((all) => all.filter(({ key }) => key !== list.key))}
                />
              </li>
            )
          })}
        </ul>
        <Add onClick={() => setLists((all) => [...all, keyed({ name: '', lines: '' })])}>
          <Trans>Add a checklist</Trans>
        </Add>
      </fieldset>
      <Besides form={form} />
    </FormDialog>
  )
}

/** What came from a card and is kept, though it is not changed here. */
function Besides({ form }: { form: Form }) {
  const { t } = useLingui()
  const kept = [
    form.participants?.length ? t`participants` : null,
    form.planned_hours?.length ? t`planned hours` : null,
    form.fields?.length ? t`own fields` : null,
    form.price ? t({ message: 'the price', context: 'in settings' }) : null,
  ].filter(Boolean)
  if (kept.length === 0) return null
  return (
    <p className={house.quiet} style={{ margin: 0 }}>
      <Trans>It also holds, from the card it was saved from: {kept.join(', ')}.</Trans>
    </p>
  )
}

function Add({ onClick, children }: { onClick: () => void; children: React.ReactNode }) {
  return (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      {children}
    </Button>
  )
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  )
}
