import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import house from '#features/members/look/house.module.css'
import styles from './choosing.module.css'
import type { Rhythm } from './wishes-api'

const hours = Array.from({ length: 24 }, (_, hour) => hour)

export interface RhythmPartProps {
  rhythm: Rhythm
  zone: string
  busy: boolean
  onKeep: (rhythm: Rhythm) => void
}

/** When bundles come, and when nothing does. */
export function RhythmPart({ rhythm, zone, busy, onKeep }: RhythmPartProps) {
  const { t, i18n } = useLingui()
  const [now, setNow] = useState(rhythm)
  const [quiet, setQuiet] = useState(rhythm.quiet_from !== rhythm.quiet_until)
  const set = (part: Partial<Rhythm>) => setNow((was) => ({ ...was, ...part }))
  const days = Array.from({ length: 7 }, (_, day) => ({
    value: String(day),
    // The first of January 2024 was a Monday.
    label: new Intl.DateTimeFormat(i18n.locale, { weekday: 'long' }).format(new Date(2024, 0, 1 + day)),
  }))
  const silence = (on: boolean) => {
    setQuiet(on)
    set(on ? { quiet_from: 20 * 60, quiet_until: 8 * 60 } : { quiet_from: 0, quiet_until: 0 })
  }
  return (
    <>
      <h2 className={house.heading}>
        <Trans>Bundles and quiet hours</Trans>
      </h2>
      <div className={styles.form}>
        <NativeSelect
          label={t`Bundles come`}
          value={now.window}
          data={[
            { value: '4h', label: t`Every four hours` },
            { value: 'day', label: t`Once a day` },
            { value: 'week', label: t`Once a week` },
          ]}
          onChange={(event) => set({ window: event.currentTarget.value as Rhythm['window'] })}
        />
        {now.window === 'week' ? (
          <NativeSelect
            label={t`On`}
            value={String(now.weekday)}
            data={days}
            onChange={(event) => set({ weekday: Number(event.currentTarget.value) })}
          />
        ) : null}
        {now.window === '4h' ? null : (
          <NativeSelect
            label={t`At`}
            value={String(now.hour)}
            data={hours.map((hour) => ({ value: String(hour), label: clock(hour * 60) }))}
            onChange={(event) => set({ hour: Number(event.currentTarget.value) })}
          />
        )}
      </div>
      <Checkbox
        className={styles.tick ?? ''}
        label={t`Quiet hours: only what is urgent comes`}
        checked={quiet}
        onChange={(event) => silence(event.currentTarget.checked)}
      />
      {quiet ? (
        <div className={styles.form}>
          <HourSelect
            label={t`Quiet from`}
            value={now.quiet_from}
            onChange={(quiet_from) => set({ quiet_from })}
          />
          <HourSelect
            label={t`Quiet until`}
            value={now.quiet_until}
            onChange={(quiet_until) => set({ quiet_until })}
          />
        </div>
      ) : null}
      <Checkbox
        className={styles.tick ?? ''}
        label={t`Days off and absences are quiet too`}
        checked={now.quiet_days_off}
        onChange={(event) => set({ quiet_days_off: event.currentTarget.checked })}
      />
      <div className={styles.keep}>
        <Button
          loading={busy}
          disabled={JSON.stringify(now) === JSON.stringify(rhythm)}
          onClick={() => onKeep(now)}
        >
          <Trans>Save</Trans>
        </Button>
        <span className={house.quiet}>
          <Trans>Times of {zone}, the calendar you work by</Trans>
        </span>
      </div>
    </>
  )
}

interface HourSelectProps {
  label: string
  value: number
  onChange: (minutes: number) => void
}

function HourSelect({ label, value, onChange }: HourSelectProps) {
  const half = hours.flatMap((hour) => [hour * 60, hour * 60 + 30])
  return (
    <NativeSelect
      label={label}
      value={String(value)}
      data={[...new Set([...half, value])]
        .sort((one, other) => one - other)
        .map((minutes) => ({ value: String(minutes), label: clock(minutes) }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  )
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
