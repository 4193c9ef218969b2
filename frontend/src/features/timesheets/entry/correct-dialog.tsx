import { useLingui } from '@lingui/react/macro'
import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import { clockOf, minutesOf } from '#lib/hours'
import type { TimeEntry } from '../asking/time-api'
import { useTimeDeeds } from '../asking/use-time-deeds'

/** A locked entry stays as it is; what takes it back stands on today, with its reason. */
export function CorrectDialog({ entry, onClose }: { entry: TimeEntry; onClose: () => void }) {
  const { t } = useLingui()
  const { verbs, run, busy } = useTimeDeeds()
  const [typed, setTyped] = useState(clockOf(entry.minutes))
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState('')
  const minutes = minutesOf(typed)
  const was = clockOf(entry.minutes)
  const correct = async () => {
    const body = { reason: reason.trim(), ...(minutes ? { minutes } : {}) }
    const done = await run(
      () => verbs.correct(entry.id, body),
      t`Corrected; both entries stand on today`,
      setRefused,
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t`Correct a locked entry`}
      verb={t`Correct`}
      doing={{ busy, words: { '': refused } }}
      ready={minutes !== null && minutes !== entry.minutes && reason.trim() !== ''}
      onSubmit={() => void correct()}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t`Its period is locked, so ${was} of ${entry.day} stays as it is. It is taken back today, and the right time stands beside it.`}
      </Text>
      <TextInput
        label={t`The right time`}
        description={t`0 takes it back altogether.`}
        data-autofocus
        value={typed}
        error={minutes === null ? t`Hours like 1.5, 1:30 or 90m.` : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput
        label={t`Why`}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
