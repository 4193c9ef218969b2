import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, MultiSelect, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { useJobFunctionWords } from '#features/members/words/role-words'
import { DraftKept } from '#ui/draft-kept'
import { useKeptText } from '#ui/drafts'
import { approvalVerbs, type GateOfCard, type Question } from '../asking/approvals-api'
import type { AskedCard, Reader, Wish } from '../asking/asked-card'
import styles from './ask.module.css'
import { GateTerms } from './gate-terms'
import { OwnTerms, type Terms } from './own-terms'
import { partsOf } from './parts'
import { idsOf, personOf, proposedAt } from './people'
import { useContacts } from './use-contacts'
import { WhatIsShown } from './what-is-shown'

export interface AskDialogProps {
  card: AskedCard
  reader: Reader
  gates: readonly GateOfCard[]
  wish: Wish
  onClose: () => void
}

/** Put the card, frozen as it is now, before those who have to approve it. A gate brings its own terms. */
export function AskDialog({ card, reader, gates, wish, onClose }: AskDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const doing = useDoing([])
  const jobs: Record<string, string> = useJobFunctionWords()
  const before = wish.again
  const possible = gates.filter(({ cannot_ask, state }) => cannot_ask === null && state !== 'clear')
  const [gateId, setGateId] = useState<string | null>(wish.gate ? String(wish.gate.id) : null)
  const gate = gates.find(({ id }) => String(id) === gateId) ?? null
  const keptTitle = useKeptText(`${workspace}.ask-title.${card.id}`)
  const note = useKeptText(`${workspace}.ask-note.${card.id}`)
  const [ownTitle, setOwnTitle] = useState(before?.title ?? '')
  const title = before ? ownTitle : keptTitle.text
  const [named, setPeople] = useState<string[]>(
    wish.gate ? proposedAt(wish.gate, before) : (before?.approvers.map(personOf) ?? []),
  )
  const [terms, setTerms] = useState<Terms>({
    rule: (before?.rule as Terms['rule'] | undefined) ?? 'all',
    needed: before?.needed ?? 1,
    hours: before?.within_minutes ? before.within_minutes / 60 : '',
  })
  const [picked, setPicked] = useState<string[]>([])
  const contacts = useContacts(gate ? null : card.client)
  const team = reader.team.filter(({ id }) => id !== reader.me)
  const guests = (before?.approvers ?? []).filter(
    ({ member }) => member !== null && member !== reader.me && !team.some(({ id }) => id === member),
  )
  const choices = gate
    ? [
        ...gate.members.map((id) => ({ value: `m${id}`, label: reader.name(id) })),
        ...gate.contacts.map(({ id, name }) => ({ value: `c${id}`, label: name })),
      ]
    : [
        {
          group: t`The client`,
          items: [
            ...contacts.map(({ id, name }) => ({ value: `c${id}`, label: name })),
            ...guests.map((guest) => ({ value: personOf(guest), label: guest.name })),
          ],
        },
        { group: t`The team`, items: team.map(({ id, name }) => ({ value: `m${id}`, label: name })) },
      ].filter(({ items }) => items.length > 0)
  // A gate that is changed meanwhile may not have all of them any more.
  const people = gate
    ? named.filter((one) => choices.some((choice) => 'value' in choice && choice.value === one))
    : named
  const forClient = gate
    ? gate.for_client
    : idsOf('c', people).length > 0 || guests.some((guest) => people.includes(personOf(guest)))
  const parts = partsOf(
    card,
    ({ title: name, job_function }) => name || jobs[job_function] || t`Brief`,
    forClient,
    gate,
  )
  const isPicked = gate === null || gate.subject === 'chosen'
  const shown = parts.filter(({ fate }) => fate === 'shown')
  const chosen = isPicked ? shown.filter(({ key }) => picked.includes(key)) : []
  const idsOfKind = (kind: string) => chosen.filter((part) => part.kind === kind).map(({ id }) => id)
  const askAnew = (...what: string[]) =>
    Promise.all(what.map((part) => queries.invalidateQueries({ queryKey: [workspace, part] })))
  const forget = () => {
    note.forget()
    keptTitle.forget()
  }
  const send = async () => {
    const question: Question = {
      gate: gate?.id ?? null,
      again: gate ? null : (before?.id ?? null),
      title: gate ? '' : title,
      note: note.text,
      members: idsOf('m', people),
      contacts: idsOf('c', people),
      subject: chosen.length > 0 ? 'chosen' : 'brief_and_files',
      sections: idsOfKind('section'),
      attachments: idsOfKind('attachment'),
      rule: terms.rule,
      needed: terms.rule === 'some' ? terms.needed : null,
      within_minutes: terms.hours === '' ? null : Math.round(terms.hours * 60),
      asker_may_approve: false,
    }
    const { ask } = approvalVerbs(workspace)
    const asked = await doing.run(() => ask(card.id, question), t`Asked. You will hear of every answer.`)
    void askAnew('approvals', 'card')
    if (!asked) return
    forget()
    onClose()
  }
  const ready = people.length > 0 && shown.length > 0 && (gate !== null || title.trim() !== '')
  return (
    <FormDialog
      title={before ? t`Ask again` : t`Ask for approval`}
      verb={t`Ask`}
      doing={doing}
      ready={ready}
      keeps
      size="lg"
      onSubmit={send}
      onClose={onClose}
    >
      <Stack gap="md">
        {before ? (
          <p className={styles.quiet}>{before.title}</p>
        ) : possible.length === 0 ? null : (
          <Select
            label={t`What for`}
            placeholder={t`A question of its own`}
            clearable
            data={possible.map(({ id, name }) => ({ value: String(id), label: t`The gate: ${name}` }))}
            value={gateId}
            onChange={(value) => {
              setGateId(value)
              const other = gates.find(({ id }) => String(id) === value)
              setPeople(other ? proposedAt(other, undefined) : [])
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
            onChange={({ currentTarget: { value } }) =>
              before ? setOwnTitle(value) : keptTitle.write(value)
            }
            data-autofocus
          />
        )}
        <MultiSelect
          label={t`Who approves`}
          description={gate === null || gate.not_you ? t`You ask, so you cannot approve it yourself.` : null}
          searchable
          selectFirstOptionOnChange
          data={choices}
          value={people}
          onChange={setPeople}
          nothingFoundMessage={t`Nobody. Contacts of the client are kept on the page “Clients”.`}
        />
        {gate?.cannot_ask ? <Alert color="orange">{gate.cannot_ask}</Alert> : null}
        {gate ? (
          <GateTerms gate={gate} asked={people.length} />
        ) : (
          <OwnTerms terms={terms} asked={people.length} onChange={setTerms} />
        )}
        <WhatIsShown
          card={card}
          parts={parts}
          forClient={forClient}
          picking={isPicked ? { picked, onPick: setPicked } : null}
          onMarked={() => void askAnew('approvals')}
        />
        <div>
          <Textarea
            label={t`What they should know`}
            autosize
            minRows={2}
            maxRows={8}
            value={note.text}
            onChange={(event) => note.write(event.currentTarget.value)}
          />
          {note.wasKept || (keptTitle.wasKept && !before && !gate) ? <DraftKept onForget={forget} /> : null}
        </div>
        <p className={styles.quiet}>
          <Trans>
            The card is frozen for them as it is now. If it is changed later, the approval is void and says
            why.
          </Trans>
        </p>
      </Stack>
    </FormDialog>
  )
}
