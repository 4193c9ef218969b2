import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import type { Schemas } from '../asking/words-api'
import { timeZones } from '../house/zones'
import { calendars } from './calendar-api'
import { useCountryChoices } from './use-country-choices'

export interface CalendarDialogProps {
  /** The calendar that gets another name; without it a new one is opened. */
  renamed?: Schemas['CalendarOut']
  zone: string
  onSaved: (id: number) => void
  onClose: () => void
}

/** A calendar of an office elsewhere: its name, and for a new one where it is. */
export function CalendarDialog({ renamed, zone, onSaved, onClose }: CalendarDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['name', 'time_zone', 'country'])
  const { choices } = useCountryChoices()
  const [name, setName] = useState(renamed?.name ?? '')
  const [time_zone, setZone] = useState(zone)
  const [country, setCountry] = useState('')
  const save = async () => {
    const saved = await doing.run(
      () =>
        renamed
          ? calendars.change(workspace, renamed.id, { ...renamed, name })
          : calendars.open(workspace, { name, time_zone, country, subdivision: '' }),
      t`Saved`,
    )
    if (!saved) return
    onSaved(saved.id)
    onClose()
  }
  return (
    <FormDialog
      title={renamed ? t`Rename the calendar` : t`New calendar`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField value={name} onName={setName} doing={doing} />
      {renamed ? null : (
        <>
          <Select
            label={t`Time zone`}
            searchable
            data={timeZones(time_zone)}
            value={time_zone}
            error={doing.words.time_zone}
            onChange={(value) => value && setZone(value)}
          />
          <Select
            label={t`Country`}
            description={t`Its public holidays are entered by themselves.`}
            searchable
            clearable
            data={choices}
            value={country || null}
            error={doing.words.country}
            onChange={(value) => setCountry(value ?? '')}
          />
        </>
      )}
    </FormDialog>
  )
}
