import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ConfirmDialog } from '#ui/confirm-dialog'
import type { Schemas } from '../asking/words-api'
import { calendars } from './calendar-api'
import { CalendarDialog } from './calendar-dialog'

export interface ChoosingCalendarProps {
  rows: readonly Schemas['CalendarOut'][]
  calendar: Schemas['CalendarOut']
  onOpen: (id: number | null) => void
}

/** Which calendar is looked at; another one is opened, renamed, made the usual one, closed. */
export function ChoosingCalendar({ rows, calendar, onOpen }: ChoosingCalendarProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const [step, setStep] = useState<'new' | 'name' | 'close' | null>(null)
  const { id, name, is_default, may_edit } = calendar
  const close = async () => {
    const closed = await doing.run(async () => {
      await calendars.close(workspace, id)
      return true
    }, t`Closed`)
    if (closed) onOpen(null)
  }
  return (
    <div className={house.bar} style={{ alignItems: 'end', margin: 0 }}>
      <Select
        label={t({ message: 'Calendar', context: 'in settings' })}
        allowDeselect={false}
        data={rows.map((row) => ({
          value: String(row.id),
          label: row.is_default ? `${row.name} (${t`usual`})` : row.name,
        }))}
        value={String(id)}
        onChange={(value) => value && onOpen(Number(value))}
      />
      {may_edit ? (
        <>
          <Button variant="default" onClick={() => setStep('name')}>
            <Trans>Rename</Trans>
          </Button>
          {is_default ? null : (
            <>
              <Button
                variant="default"
                disabled={doing.busy}
                onClick={() => void doing.run(() => calendars.makeUsual(workspace, id), t`Saved`)}
              >
                <Trans>Make it the usual one</Trans>
              </Button>
              <Button variant="default" disabled={doing.busy} onClick={() => setStep('close')}>
                <Trans>Close…</Trans>
              </Button>
            </>
          )}
          <Button variant="default" onClick={() => setStep('new')}>
            <Trans>New calendar</Trans>
          </Button>
        </>
      ) : null}
      {step === 'new' || step === 'name' ? (
        <CalendarDialog
          {...(step === 'name' ? { renamed: calendar } : {})}
          zone={calendar.time_zone}
          onSaved={onOpen}
          onClose={() => setStep(null)}
        />
      ) : null}
      <ConfirmDialog
        opened={step === 'close'}
        title={t`Close the calendar ${name}?`}
        confirmLabel={t`Close the calendar`}
        onConfirm={close}
        onClose={() => setStep(null)}
      >
        <Trans>Its hours and holidays go for good. It can be closed only when nobody works by it.</Trans>
      </ConfirmDialog>
    </div>
  )
}
