import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { clockOf, minutesOf } from '#lib/hours'
import { Dialog } from '#ui/dialog'
import { DateField } from '#ui/time/date-field'
import type { TimeEntry } from '../asking/time-api'
import { useTimeDeeds } from '../asking/use-time-deeds'
import type { WhoSees } from '../asking/who-sees'
import { asSpent, type Work, workOf } from '../asking/work'
import { useLately } from './use-lately'
import { WorkSelect } from './work-select'

export interface EntryDialogProps {
  who: WhoSees
  /** Whose hours these are. */
  member: number
  /** What is changed; null for a new one. */
  entry: TimeEntry | null
  /** What a new one begins with. */
  work?: Work | null
  day: string
  /** The card's own dialog asks for no card. */
  fixed?: boolean
  onClose: () => void
}

/** Everything that an entry says. */
export function EntryDialog({
  who,
  member,
  entry,
  work: begun,
  day: first,
  fixed,
  onClose,
}: EntryDialogProps) {
  const { t } = useLingui()
  const { verbs, run, busy } = useTimeDeeds()
  const jobs = useJobFunctions()
  const lately = useLately(who, !fixed)
  const [work, setWork] = useState<Work | null>(entry ? workOf(entry) : (begun ?? null))
  const [typed, setTyped] = useState(entry ? clockOf(entry.minutes) : '')
  const [day, setDay] = useState(entry?.day ?? first)
  const [text, setText] = useState(entry?.text ?? '')
  const [job, setJob] = useState<string | null>(entry?.job_function ?? null)
  const [billable, setBillable] = useState(entry?.billable ?? true)
  const [refused, setRefused] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const minutes = minutesOf(typed)
  const isWork = work?.kind === 'work'

  const keep = async (event: FormEvent) => {
    event.preventDefault()
    if (!minutes || !work) {
      setWrong(true)
      return
    }
    const written = {
      ...asSpent(work),
      ...(job ? { job_function: job as TimeEntry['job_function'] } : {}),
      billable: isWork && billable,
      text: text.trim(),
      day,
      minutes,
    }
    const done = await run(
      () => (entry ? verbs.change(entry.id, written) : verbs.enter({ ...written, member })),
      undefined,
      setRefused,
    )
    if (done) onClose()
  }
  const strike = async () => {
    if (!entry) return
    const done = await run(() => verbs.strike(entry.id).then(() => true), t`The entry is gone`, setRefused)
    if (done) onClose()
  }
  return (
    <Dialog onClose={onClose} title={entry ? t`Change the time` : t`Add time`}>
      <form onSubmit={(event) => void keep(event)} noValidate>
        <Stack gap="md">
          {fixed ? null : (
            <WorkSelect
              label={t({ message: 'What for', context: 'of hours' })}
              who={who}
              value={work}
              lately={lately}
              error={wrong && !work ? t`Choose what it was for.` : null}
              onChoose={setWork}
            />
          )}
          <Group grow align="flex-start">
            <TextInput
              label={t`Time`}
              placeholder="1:30"
              data-autofocus
              value={typed}
              error={wrong && !minutes ? t`Hours like 1.5, 1:30 or 90m.` : null}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <DateField label={t`Day`} value={day} clearable={false} onKeep={setDay} />
          </Group>
          <TextInput
            label={t`What was done`}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Select
            label={t`Job function`}
            placeholder={t`As on the card or in the project`}
            searchable
            clearable
            value={job}
            data={Object.entries(jobs).map(([value, label]) => ({ value, label }))}
            onChange={setJob}
          />
          {isWork ? (
            <Checkbox
              label={t`Billable`}
              checked={billable}
              onChange={(event) => setBillable(event.currentTarget.checked)}
            />
          ) : null}
          {refused ? (
            <p role="alert" style={{ margin: 0, color: 'var(--baton-danger)' }}>
              {refused}
            </p>
          ) : null}
          <Group justify="flex-end">
            {entry ? (
              <Button variant="subtle" color="red.9" mr="auto" disabled={busy} onClick={() => void strike()}>
                <Trans>Delete</Trans>
              </Button>
            ) : null}
            <Button variant="default" onClick={onClose} disabled={busy}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={busy}>
              {entry ? t`Save` : t`Add`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
