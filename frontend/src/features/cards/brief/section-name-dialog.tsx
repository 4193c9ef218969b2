import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { Dialog } from '#ui/dialog'
import type { Section } from '../asking/card'
import { useOpenCard } from '../open/card-context'

export function SectionNameDialog({ section, onClose }: { section: Section; onClose: () => void }) {
  const { t } = useLingui()
  const { verbs, run } = useOpenCard()
  const jobs = useJobFunctions()
  const [title, setTitle] = useState(section.title)
  const [job, setJob] = useState(section.job_function)
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const done = await run(() =>
      verbs.changeSection(section.id, { title: title.trim(), job_function: job || null }),
    )
    if (done) onClose()
  }
  return (
    <Dialog onClose={onClose} title={t`Title and specialist`}>
      <form onSubmit={keep}>
        <Stack gap="sm">
          <TextInput
            label={t`Title, if it needs one`}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            data-autofocus
          />
          <Select
            label={t`For whom`}
            value={job}
            data={[
              { value: '', label: t`Everybody` },
              ...Object.entries(jobs).map(([value, label]) => ({ value, label })),
            ]}
            onChange={(value) => setJob(value ?? '')}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit">
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
