import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { useOpenCard } from '../open/card-context'
import styles from './brief.module.css'

export interface NewSectionProps {
  /** Before it is asked for, so that it opens to be written as soon as it is there. */
  onAsk: (job_function: string | null, title: string) => void
  onDone: () => void
}

export function NewSection({ onAsk, onDone }: NewSectionProps) {
  const { t } = useLingui()
  const { verbs, run } = useOpenCard()
  const jobs = useJobFunctions()
  const [job, setJob] = useState('')
  const [title, setTitle] = useState('')
  const [busy, setBusy] = useState(false)
  const add = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    onAsk(job || null, title.trim())
    const done = await run(() => verbs.addSection(job || null, title.trim()))
    setBusy(false)
    if (done) onDone()
  }
  return (
    <form className={styles.newSection} onSubmit={add}>
      <Select
        label={t`For whom`}
        data={[
          { value: '', label: t`Everybody` },
          ...Object.entries(jobs).map(([value, label]) => ({ value, label })),
        ]}
        value={job}
        onChange={(value) => setJob(value ?? '')}
        autoFocus
        data-over-card
      />
      <TextInput
        label={t`Title, if it needs one`}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" size="compact-md" loading={busy}>
          <Trans>Add the section</Trans>
        </Button>
        <Button size="compact-md" variant="default" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  )
}
