import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { written } from '#lib/dates'
import { clockOf, minutesOf } from '#lib/hours'
import type { TimeEntry } from '../asking/time-api'
import { useTimeDeeds } from '../asking/use-time-deeds'
import { Correction } from './correction'

export function CorrectDialog({ entry, onClose }: { entry: TimeEntry; onClose: () => void }) {
  const { t, i18n } = useLingui()
  const { verbs, run, busy } = useTimeDeeds()
  const [typed, setTyped] = useState(clockOf(entry.minutes))
  const minutes = minutesOf(typed)
  const was = clockOf(entry.minutes)
  const correct = async (reason: string, onRefused: (words: string) => void) => {
    const body = { reason, ...(minutes ? { minutes } : {}) }
    const done = await run(
      () => verbs.correct(entry.id, body),
      t`Corrected; both entries stand on today`,
      onRefused,
    )
    if (done) onClose()
  }
  return (
    <Correction
      title={t`Correct a locked entry`}
      about={t`Its period is locked, so ${was} of ${written(entry.day, 'day', i18n.locale, 'UTC')} stays as it is. It is taken back today, and the right time stands beside it.`}
      busy={busy}
      ready={minutes !== null && minutes !== entry.minutes}
      onCorrect={(reason, onRefused) => void correct(reason, onRefused)}
      onClose={onClose}
    >
      <TextInput
        label={t`The right time`}
        description={t`0 takes it back altogether.`}
        data-autofocus
        value={typed}
        error={minutes === null ? t`Hours like 1.5, 1:30 or 90m.` : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </Correction>
  )
}
