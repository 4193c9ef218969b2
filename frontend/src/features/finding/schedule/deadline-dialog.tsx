import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { wallClock } from '#features/cards/facts/deadline'
import { DeadlineChance } from '#features/flow'
import { Dialog } from '#ui/dialog'
import { DateField } from '#ui/time/date-field'
import type { Row } from '../asking/finding-api'
import type { SetDeadline } from './use-deadline-change'

/** The deadline of a card, with the chance of the day that is being typed. */
export function DeadlineDialog(props: { row: Row; zone: string; onSet: SetDeadline; onClose: () => void }) {
  const { row, zone, onSet, onClose } = props
  const { t } = useLingui()
  const kept = wallClock(typeof row.deadline === 'string' ? row.deadline : null, zone).day
  const [day, setDay] = useState(kept)
  const [typed, setTyped] = useState<string | null>(null)
  const title = String(row.title)
  return (
    <Dialog onClose={onClose} title={t`Deadline of “${title}”`}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onClose()
          void onSet(row, day)
        }}
      >
        <Stack gap="sm">
          <DateField
            data-autofocus
            aria-label={t`Deadline`}
            placeholder={t`Not set`}
            value={day}
            onType={setTyped}
            onKeep={setDay}
          />
          {row.done ? null : <DeadlineChance card={row.id} deadline={typed || day || null} zone={zone} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" disabled={day === kept}>
              <Trans>Set</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
