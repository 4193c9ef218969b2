import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useCardTemplates } from '#features/boards/templates/templates-api'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import styles from './board-settings.module.css'
import { type Asks, type IntakeForm, intake } from './intake-api'
import { useStructure } from './structure'

type Asked = Asks['about']
type Filled = Pick<IntakeForm, 'name' | 'words' | 'shared' | 'mailed'> &
  Record<'column' | 'lane' | 'template' | 'project' | 'lead' | 'responsible', string | null>
const USUALLY: Asks = {
  about: 'required',
  wish: 'optional',
  files: 'optional',
  name: 'required',
  email: 'optional',
}
const INSIDE = new Set(['person', 'money'])
const text = (id: number | null | undefined) => (id ? String(id) : null)
const id = (value: string | null) => (value ? Number(value) : null)

/** What a form asks, where its cards go, and who gets them. */
export function IntakeDialog({ form, onClose }: { form: IntakeForm | null; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { board, columns, lanes } = useStructure()
  const { data: seen } = useWorkspaceSeen()
  const templates = useCardTemplates(board.id)
  const doing = useDoing(['name', 'words', 'column'])
  const parents = new Set(columns.map(({ parent }) => parent))
  const stages = columns.filter((column) => !parents.has(column.id))
  const [filled, setFilled] = useState<Filled>({
    name: form?.name ?? '',
    words: form?.words ?? '',
    column: text(form?.column ?? stages[0]?.id),
    lane: text(form?.lane),
    template: text(form?.template),
    project: text(form?.project),
    lead: text(form?.lead),
    responsible: text(form?.responsible),
    shared: form?.shared ?? false,
    mailed: form?.mailed ?? 'no',
  })
  const [asks, setAsks] = useState<Asks>(form?.asks ?? USUALLY)
  const [questions, setQuestions] = useState<Record<number, Asked>>(
    Object.fromEntries(
      (form?.questions ?? []).map(({ field, required }) => [field, required ? 'required' : 'optional']),
    ),
  )
  const set = (part: Partial<typeof filled>) => setFilled((before) => ({ ...before, ...part }))
  const answers: Record<Asked, string> = {
    no: t`not asked`,
    optional: t`may be left empty`,
    required: t`must be filled in`,
  }
  const mails: Record<IntakeForm['mailed'], string> = {
    no: t`none`,
    own: t`those to the form’s own address`,
    all: t`those to its own address and to the house’s`,
  }
  const parts: Record<keyof Asks, string> = {
    about: t`What it is about`,
    wish: t`When they would like it`,
    files: t`Files`,
    name: t`Their name`,
    email: t`Their e-mail address`,
  }
  const fields = (seen?.custom_fields ?? []).filter(
    (field) =>
      !field.archived && !INSIDE.has(field.kind) && (field.board === null || field.board === board.id),
  )
  const people = (seen?.members ?? [])
    .filter(({ left, role }) => !left && role !== 'guest')
    .map(({ id, name }) => ({ value: String(id), label: name }))
  const clients = new Map((seen?.clients ?? []).map((client) => [client.id, client.name]))
  const projects = (seen?.projects ?? [])
    .filter(({ archived }) => !archived)
    .map(({ id, name, client }) => ({ value: String(id), label: `${clients.get(client) ?? ''} · ${name}` }))
  const save = async () => {
    const body = {
      name: filled.name,
      words: filled.words,
      column: Number(filled.column),
      lane: id(filled.lane),
      template: id(filled.template),
      project: id(filled.project),
      lead: id(filled.lead),
      responsible: id(filled.responsible),
      shared: filled.shared,
      mailed: filled.mailed,
      asks,
      questions: Object.entries(questions)
        .filter(([, asked]) => asked !== 'no')
        .map(([field, asked]) => ({ field: Number(field), required: asked === 'required' })),
    }
    const done = await doing.run(
      () => (form ? intake.change(workspace, form.id, body) : intake.make(workspace, board.id, body)),
      t`Saved`,
    )
    if (done) onClose()
  }
  const choice = (asked: Asked, label: string, keep: (asked: Asked) => void) => (
    <Select
      key={label}
      label={label}
      data={Object.entries(answers).map(([value, words]) => ({ value, label: words }))}
      value={asked}
      allowDeselect={false}
      onChange={(value) => keep((value ?? 'no') as Asked)}
    />
  )
  return (
    <FormDialog
      title={form ? form.name : t`New form`}
      verb={t`Save`}
      doing={doing}
      ready={filled.name.trim() !== '' && filled.column !== null}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField
        description={t`The client reads it as the heading.`}
        value={filled.name}
        onName={(name) => set({ name })}
        doing={doing}
      />
      <Textarea
        label={t`Words above the form`}
        maxLength={5000}
        autosize
        minRows={2}
        value={filled.words}
        error={doing.words.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      <Select
        label={t`Cards go to`}
        data={stages.map((column) => ({ value: String(column.id), label: column.name }))}
        value={filled.column}
        error={doing.words.column}
        allowDeselect={false}
        onChange={(column) => set({ column })}
      />
      {lanes.length > 0 ? (
        <Select
          label={t`Lane`}
          clearable
          data={lanes.map((lane) => ({ value: String(lane.id), label: lane.name }))}
          value={filled.lane}
          onChange={(lane) => set({ lane })}
        />
      ) : null}
      {templates.length > 0 ? (
        <Select
          label={t`Card template`}
          clearable
          data={templates.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={filled.template}
          onChange={(template) => set({ template })}
        />
      ) : null}
      <Select
        label={t`Project`}
        description={t`It says whose card it is.`}
        clearable
        searchable
        data={projects}
        value={filled.project}
        onChange={(project) => set({ project })}
      />
      <Select
        label={t`Lead`}
        clearable
        searchable
        data={people}
        value={filled.lead}
        onChange={(lead) => set({ lead })}
      />
      <Select
        label={t`Responsible`}
        clearable
        searchable
        data={people}
        value={filled.responsible}
        onChange={(responsible) => set({ responsible })}
      />
      <Checkbox
        label={t`Guests of the client see these cards`}
        checked={filled.shared}
        onChange={(event) => set({ shared: event.currentTarget.checked })}
      />
      <Select
        label={t`Mails that become cards`}
        description={t`Of people whom you know: members, and contacts of clients. Others wait for you to look.`}
        data={Object.entries(mails).map(([value, words]) => ({ value, label: words }))}
        value={filled.mailed}
        allowDeselect={false}
        onChange={(mailed) => set({ mailed: (mailed ?? 'no') as IntakeForm['mailed'] })}
      />
      <fieldset className={styles.asks}>
        <legend>
          <Trans>Asked beside the title</Trans>
        </legend>
        {(Object.keys(parts) as (keyof Asks)[]).map((part) =>
          choice(asks[part] ?? 'no', parts[part], (asked) =>
            setAsks((before) => ({ ...before, [part]: asked })),
          ),
        )}
        {fields.map((field) =>
          choice(questions[field.id] ?? 'no', field.name, (asked) =>
            setQuestions((before) => ({ ...before, [field.id]: asked })),
          ),
        )}
      </fieldset>
    </FormDialog>
  )
}
