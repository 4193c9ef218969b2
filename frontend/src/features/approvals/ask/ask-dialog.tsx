import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, MultiSelect, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useJobFunctionWords } from '#features/members/words/role-words'
import type { GateOfCard, Question } from '../asking/approvals-api'
import type { AskedCard, Reader, Wish } from '../asking/asked-card'
import { useApprovalDeeds } from '../asking/use-approvals'

export interface AskDialogProps {
  card: AskedCard
  reader: Reader
  gates: readonly GateOfCard[]
  wish: Wish
  onClose: () => void
}

type Rule = Question['rule']

/** Put the card, frozen as it is now, before those who have to approve it. A gate brings its own terms. */
export function AskDialog({ card, reader, gates, wish, onClose }: AskDialogProps) {
  const { t } = useLingui()
  const { verbs, run } = useApprovalDeeds()
  const jobs: Record<string, string> = useJobFunctionWords()
  const possible = gates.filter(({ cannot_ask, state }) => cannot_ask === null && state !== 'clear')
  const [gateId, setGateId] = useState<string | null>(wish.gate ? String(wish.gate.id) : null)
  const gate = gates.find(({ id }) => String(id) === gateId) ?? null
  const before = wish.again
  const [title, setTitle] = useState(before?.title ?? '')
  const [note, setNote] = useState('')
  const [people, setPeople] = useState<string[]>(
    before?.approvers.map(({ member, contact }) => (member === null ? `c${contact}` : `m${member}`)) ?? [],
  )
  const [rule, setRule] = useState<Rule>((before?.rule as Rule | undefined) ?? 'all')
  const [needed, setNeeded] = useState(before?.needed ?? 1)
  const [hours, setHours] = useState<number | ''>('')
  const [parts, setParts] = useState<string[]>([])
  const [busy, setBusy] = useState(false)
  const contacts = useContacts(gate ? null : card.client)
  const choices = gate
    ? [
        ...gate.members.map((id) => ({ value: `m${id}`, label: reader.name(id) })),
        ...gate.contacts.map(({ id, name }) => ({ value: `c${id}`, label: name })),
      ]
    : [
        { group: t`The client`, items: contacts.map(({ id, name }) => ({ value: `c${id}`, label: name })) },
        { group: t`The team`, items: reader.team.map(({ id, name }) => ({ value: `m${id}`, label: name })) },
      ].filter(({ items }) => items.length > 0)
  const ids = (kind: string) =>
    people.filter((each) => each.startsWith(kind)).map((each) => Number(each.slice(1)))
  const chosenOf = (kind: string) =>
    parts.filter((each) => each.startsWith(kind)).map((each) => Number(each.slice(1)))
  const send = async () => {
    setBusy(true)
    const question: Question = {
      gate: gate?.id ?? null,
      again: before?.id ?? null,
      title: gate ? '' : title,
      note,
      members: ids('m'),
      contacts: ids('c'),
      subject: parts.length > 0 ? 'chosen' : 'brief_and_files',
      sections: chosenOf('s'),
      attachments: chosenOf('a'),
      rule,
      needed: rule === 'some' ? needed : null,
      within_minutes: hours === '' ? null : Math.round(hours * 60),
      asker_may_approve: false,
    }
    const asked = await run(() => verbs.ask(card.id, question), t`Asked. You will hear of every answer.`)
    setBusy(false)
    if (asked) onClose()
  }
  const ready = gate !== null || (title.trim() !== '' && people.length > 0)
  return (
    <FormDialog
      title={before ? t`Ask again` : t`Ask for approval`}
      verb={t`Ask`}
      doing={{ busy, words: {} }}
      ready={ready}
      size="lg"
      onSubmit={send}
      onClose={onClose}
    >
      <Stack gap="md">
        {before || possible.length === 0 ? null : (
          <Select
            label={t`What for`}
            placeholder={t`A question of its own`}
            clearable
            data={possible.map(({ id, name }) => ({ value: String(id), label: t`The gate: ${name}` }))}
            value={gateId}
            onChange={(value) => {
              setGateId(value)
              setPeople([])
            }}
          />
        )}
        {gate ? null : (
          <TextInput
            label={t`What is to be approved`}
            placeholder={t`The mock-up of the second mail`}
            required
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <MultiSelect
          label={t`Who approves`}
          description={gate ? t`Empty: everybody whom the gate names.` : null}
          searchable
          data={choices}
          value={people}
          onChange={setPeople}
          nothingFoundMessage={t`Nobody. Contacts of the client are kept on the page “Clients”.`}
        />
        {gate ? null : (
          <>
            <Select
              label={t`When it is approved`}
              allowDeselect={false}
              data={[
                { value: 'all', label: t`All of them approve` },
                { value: 'any', label: t`One of them approves` },
                { value: 'some', label: t`Some of them approve` },
              ]}
              value={rule}
              onChange={(value) => setRule(value as Rule)}
            />
            {rule === 'some' ? (
              <NumberInput
                label={t`How many`}
                min={1}
                max={Math.max(1, people.length)}
                allowDecimal={false}
                value={needed}
                onChange={(value) => setNeeded(Number(value) || 1)}
              />
            ) : null}
            <NumberInput
              label={t`Answer within, in working hours`}
              description={t`Empty: no deadline.`}
              min={0.5}
              value={hours}
              onChange={(value) => setHours(value === '' ? '' : Number(value))}
            />
            <Checkbox.Group
              label={t`What they are shown`}
              description={t`Nothing ticked: the whole brief and all files.`}
              value={parts}
              onChange={setParts}
            >
              <Stack gap={6} mt={6}>
                {card.sections.map(({ id, title: name, job_function }) => (
                  <Checkbox key={`s${id}`} value={`s${id}`} label={name || jobs[job_function] || t`Brief`} />
                ))}
                {card.attachments.map(({ id, name }) => (
                  <Checkbox key={`a${id}`} value={`a${id}`} label={name} />
                ))}
              </Stack>
            </Checkbox.Group>
          </>
        )}
        <Textarea
          label={t`What they should know`}
          autosize
          minRows={2}
          maxRows={8}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <p style={{ margin: 0, color: 'var(--baton-text-quiet)' }}>
          <Trans>
            The card is frozen for them as it is now. If it is changed later, the approval is void and says
            why.
          </Trans>
        </p>
      </Stack>
    </FormDialog>
  )
}

function useContacts(client: number | null) {
  const workspace = useWorkspace()
  const { data } = useQuery({
    queryKey: [workspace, 'contacts', client],
    enabled: client !== null,
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/{workspace}/clients/{client_id}/contacts', {
          params: { path: { workspace, client_id: client ?? 0 } },
          signal,
        }),
      ),
  })
  return data ?? []
}
