import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import type { Schemas } from '../asking/words-api'
import { timeZones } from '../house/zones'
import { calendars } from './calendar-api'
import { useCountryChoices } from './use-country-choices'

/** Where the office stands: its time zone and whose public holidays it keeps. */
export function PlacePart({ calendar }: { calendar: Schemas['CalendarOut'] }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const { choices, regionsOf } = useCountryChoices()
  const change = (part: Partial<Schemas['CalendarOut']>) =>
    void doing.run(() => calendars.change(workspace, calendar.id, { ...calendar, ...part }), t`Saved`)
  const regions = regionsOf(calendar.country)
  const locked = !calendar.may_edit || doing.busy
  return (
    <div className={house.pair} style={{ alignItems: 'end' }}>
      <Select
        label={t`Time zone`}
        searchable
        disabled={locked}
        data={timeZones(calendar.time_zone)}
        value={calendar.time_zone}
        onChange={(time_zone) => time_zone && change({ time_zone })}
      />
      <Select
        label={t`Country`}
        description={t`Its public holidays are entered by themselves.`}
        searchable
        clearable
        disabled={locked}
        data={choices}
        value={calendar.country || null}
        onChange={(country) => change({ country: country ?? '', subdivision: '' })}
      />
      {regions.length > 0 ? (
        <Select
          label={t`Region`}
          searchable
          clearable
          disabled={locked}
          data={regions}
          value={calendar.subdivision || null}
          onChange={(subdivision) => change({ subdivision: subdivision ?? '' })}
        />
      ) : null}
    </div>
  )
}
