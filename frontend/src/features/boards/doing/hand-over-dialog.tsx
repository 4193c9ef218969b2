import { useLingui } from '@lingui/react/macro'
import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { DraftKept } from '#ui/draft-kept'
import { useKeptText } from '#ui/drafts'
import { useWhoIsAway } from '../asking/who-is-away'
import { useBoardTools, useBoardView } from '../board/board-context'
import { useJobFunctions } from '../columns/stage-words'
import type { ShownFace } from '../state/intents'
import { teamOf } from '../vocabulary/vocabulary'
import { BoardDialog } from './board-dialog'
import { whoComesNext } from './who-comes-next'

/** Responsibility is offered with a note and what is expected; the card stays here until it is accepted. */
export function HandOverDialog({ face, onClose }: { face: ShownFace; onClose: () => void }) {
  const { t } = useLingui()
  const { doing, verbs, vocabulary } = useBoardTools()
  const { shown } = useBoardView()
  const jobs = useJobFunctions()
  const [to, setTo] = useState<string | null>(null)
  const workspace = useWorkspace()
  const note = useKeptText(`${workspace}.handoff-note.${face.id}`)
  const expectation = useKeptText(`${workspace}.handoff-expectation.${face.id}`)
  const forget = () => {
    note.forget()
    expectation.forget()
  }
  const { stages, byId } = shown.columns
  const at = stages.findIndex(({ id }) => id === face.column)
  const away = useWhoIsAway()
  const free = teamOf(vocabulary).filter(({ id, placeholder }) => id !== face.responsible && !placeholder)
  const people = whoComesNext(free, {
    next: at < 0 ? undefined : stages[at + 1]?.job_function,
    here: byId.get(face.column)?.job_function,
    lead: face.lead,
    me: vocabulary.me.id,
  }).map(({ id, name, job_function }) => ({
    value: String(id),
    label: [name, jobs[job_function] ?? job_function, away(id)].filter(Boolean).join(' · '),
  }))
  const chosen = to === null ? undefined : vocabulary.members.get(Number(to))
  const absent = chosen ? away(chosen.id) : null
  return (
    <BoardDialog
      title={t`Hand over`}
      about={face.title}
      verb={t`Offer`}
      ready={to !== null}
      onDo={async () => {
        const wished = { to: Number(to), note: note.text, expectation: expectation.text }
        const name = vocabulary.members.get(Number(to))?.name ?? ''
        const done = await doing.run(
          () => verbs.handOver(face.id, wished),
          () => t`Offered to ${name}`,
        )
        if (done !== null) forget()
        return done !== null
      }}
      onClose={onClose}
    >
      <Select
        label={t`To`}
        placeholder={t`Name or job function`}
        description={absent ? `${chosen?.name}: ${absent}` : undefined}
        data={people}
        value={to}
        onChange={setTo}
        searchable
        required
        data-autofocus
      />
      <Textarea
        label={t({ message: 'Note', context: 'on a board' })}
        minRows={2}
        value={note.text}
        onChange={(event) => note.write(event.currentTarget.value)}
      />
      <Textarea
        label={t`What is expected`}
        placeholder={t`For example: the mock-up by Thursday`}
        minRows={2}
        value={expectation.text}
        onChange={(event) => expectation.write(event.currentTarget.value)}
      />
      {note.wasKept || expectation.wasKept ? <DraftKept onForget={forget} /> : null}
    </BoardDialog>
  )
}
