import { useLingui } from '@lingui/react/macro'
import { Checkbox, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { teamOf, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { MemberSelect } from '#features/members/words/member-select'
import { MembersSelect } from '#features/members/words/members-select'
import { choicesOf, type JobFunction, useJobFunctionWords } from '#features/members/words/role-words'
import type { Schemas } from '../asking/words-api'
import { stagesOf } from './column-tree'
import { type Gate, lackOf, useGateChoices } from './gate-words'
import { useStructure, useVerbs } from './structure'

type Wish = Schemas['GateIn']

export interface GateDialogProps {
  /** Null: a new one. */
  gate: Gate | null
  column: number | null
  onClose: () => void
}

const empty: Wish = {
  moment: 'leave',
  name: '',
  approvers: 'client',
  job_function: null,
  members: [],
  subject: 'brief_and_files',
  evidence: '',
  rule: 'any',
  needed: null,
  answer_within_minutes: null,
  when_overdue: 'tell',
  escalate_to: null,
  asker_may_approve: false,
  moves_on: false,
  hands_over: false,
  words: '',
}

/** Who approves what before a card enters or leaves the column, by what rule, in what time, and what follows. */
export function GateDialog({ gate, column: of, onClose }: GateDialogProps) {
  const { t } = useLingui()
  const { columns } = useStructure()
  const { data: seen } = useWorkspaceSeen()
  const verbs = useVerbs()
  const jobs = useJobFunctionWords()
  const choices = useGateChoices()
  const doing = useDoing(Object.keys(empty))
  const [column, setColumn] = useState<string | null>(of === null ? null : String(of))
  const [wish, setWish] = useState<Wish>(() => (gate ? wishOf(gate) : empty))
  const set = (change: Partial<Wish>) => setWish((was) => ({ ...was, ...change }))
  const [tried, setTried] = useState(false)
  const form = useId()
  const lack = lackOf(wish)
  const whoIsMissing = (field: typeof lack) =>
    tried && lack === field ? t`Choose somebody.` : field && doing.words[field]
  const save = async () => {
    setTried(true)
    if (lack) {
      document.getElementById(`${form}${lack}`)?.focus()
      return
    }
    const body = {
      ...wish,
      job_function: wish.approvers === 'job_function' ? (wish.job_function ?? null) : null,
      members: wish.approvers === 'members' ? wish.members : [],
      needed: wish.rule === 'some' ? (wish.needed ?? 1) : null,
      escalate_to: wish.when_overdue === 'escalate' ? (wish.escalate_to ?? null) : null,
      hands_over: wish.moves_on && wish.hands_over,
    }
    const saved = await doing.run(
      () => (gate ? verbs.changeGate(gate.id, body) : verbs.addGate(Number(column), body)),
      t`Saved`,
    )
    if (saved) onClose()
  }
  return (
    <FormDialog
      title={gate ? t`Change the gate` : t`New gate`}
      verb={t`Save`}
      doing={doing}
      ready={column !== null && wish.name.trim() !== ''}
      size="lg"
      onSubmit={save}
      onClose={onClose}
    >
      <div className={house.pair}>
        <Select
          label={t`Column`}
          required
          searchable
          disabled={gate !== null}
          data={stagesOf(columns).flatMap(({ column: whole, parts }) => [
            { value: String(whole.id), label: whole.name },
            ...parts.map((part) => ({ value: String(part.id), label: `${whole.name} / ${part.name}` })),
          ])}
          value={column}
          onChange={setColumn}
        />
        <SegmentedControl
          size="sm"
          style={{ alignSelf: 'end' }}
          aria-label={t`When`}
          value={wish.moment}
          onChange={(moment) => set({ moment: moment as Wish['moment'] })}
          data={[
            { value: 'enter', label: t`to enter` },
            { value: 'leave', label: t`to leave` },
          ]}
        />
      </div>
      <div className={house.pair}>
        <NamedField
          label={t`What is approved`}
          placeholder={t`the mock-up`}
          value={wish.name}
          onName={(name) => set({ name })}
          doing={doing}
        />
        <Select
          label={t`What of the card`}
          allowDeselect={false}
          data={choices.subjects}
          value={wish.subject}
          onChange={(subject) => set({ subject: subject as Wish['subject'] })}
        />
      </div>
      <div className={house.pair}>
        <Select
          label={t`Who approves`}
          allowDeselect={false}
          data={choices.approvers}
          value={wish.approvers}
          onChange={(approvers) => set({ approvers: approvers as Wish['approvers'] })}
        />
        {wish.approvers === 'job_function' ? (
          <Select
            label={t`Job function`}
            required
            data={choicesOf(jobs)}
            value={wish.job_function ?? null}
            id={`${form}job_function`}
            error={tried && lack === 'job_function' ? t`Choose a job function.` : doing.words.job_function}
            onChange={(job) => set({ job_function: job as JobFunction })}
          />
        ) : null}
        {wish.approvers === 'members' ? (
          <MembersSelect
            label={t`Who`}
            required
            members={teamOf(seen)}
            value={wish.members}
            id={`${form}members`}
            error={whoIsMissing('members')}
            onChange={(members) => set({ members })}
          />
        ) : null}
      </div>
      <div className={house.pair}>
        <Select
          label={t`How many of them`}
          allowDeselect={false}
          data={choices.rules}
          value={wish.rule}
          onChange={(rule) => set({ rule: rule as Wish['rule'] })}
        />
        {wish.rule === 'some' ? (
          <NumberInput
            label={t`So many`}
            min={1}
            max={50}
            allowDecimal={false}
            value={wish.needed ?? 1}
            error={doing.words.needed}
            onChange={(needed) => set({ needed: Number(needed) || 1 })}
          />
        ) : null}
      </div>
      <div className={house.pair}>
        <NumberInput
          label={t`Answer within, in working hours`}
          description={t`Empty: no limit.`}
          min={0.5}
          value={wish.answer_within_minutes == null ? '' : wish.answer_within_minutes / 60}
          error={doing.words.answer_within_minutes}
          onChange={(hours) =>
            set({ answer_within_minutes: hours === '' ? null : Math.round(Number(hours) * 60) })
          }
        />
        <Select
          style={{ alignSelf: 'end' }}
          label={t`When it is overdue`}
          allowDeselect={false}
          data={choices.overdue}
          value={wish.when_overdue}
          onChange={(when) => set({ when_overdue: when as Wish['when_overdue'] })}
        />
        {wish.when_overdue === 'escalate' ? (
          <MemberSelect
            label={t`Whom to tell`}
            required
            members={teamOf(seen)}
            value={wish.escalate_to ?? null}
            id={`${form}escalate_to`}
            error={whoIsMissing('escalate_to')}
            onChange={(escalate_to) => set({ escalate_to })}
          />
        ) : null}
      </div>
      <Checkbox
        label={t`Whoever asks may also approve`}
        checked={wish.asker_may_approve}
        onChange={(event) => set({ asker_may_approve: event.currentTarget.checked })}
      />
      <Checkbox
        label={t`Approved, the card moves on to the next column`}
        checked={wish.moves_on}
        onChange={(event) => set({ moves_on: event.currentTarget.checked })}
      />
      {wish.moves_on ? (
        <Checkbox
          label={t`and is offered to whoever works there`}
          checked={wish.hands_over}
          onChange={(event) => set({ hands_over: event.currentTarget.checked })}
        />
      ) : null}
      <TextInput
        label={t`What is to be looked at`}
        description={t`Whoever is asked reads it, the client too.`}
        maxLength={300}
        value={wish.evidence}
        error={doing.words.evidence}
        onChange={(event) => set({ evidence: event.currentTarget.value })}
      />
      <TextInput
        label={t`Your own words for the refusal`}
        maxLength={300}
        value={wish.words}
        error={doing.words.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
    </FormDialog>
  )
}

function wishOf({ id: _id, policy: _policy, ...told }: Gate): Wish {
  return { ...told, job_function: told.job_function || null } as Wish
}
