import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NumberInput, Popover, Select, Stack } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useState } from 'react'
import type { Slots } from '../asking/capacity-api'
import { useCapacityDeeds } from '../asking/use-capacity-deeds'
import { useSlotTools } from './slots-context'

/** Into how many slots a day is divided: of everybody, and of whoever works otherwise. */
export function PerDay({ slots }: { slots: Slots }) {
  const { t } = useLingui()
  const { seen } = useSlotTools()
  const { verbs, run } = useCapacityDeeds()
  const [member, setMember] = useState<string | null>(null)
  const person = slots.people.find((each) => String(each.member) === member)
  const people = slots.people.map((each) => ({
    value: String(each.member),
    label: seen.members.find(({ id }) => id === each.member)?.name ?? t`Somebody`,
  }))
  const whole = (value: string | number) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 8 ? value : null
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconAdjustments size={15} aria-hidden />}
        >
          <Trans>Slots a day</Trans>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Slots a day`}>
        <Stack gap="sm" w={240}>
          <NumberInput
            label={t`Of everybody`}
            description={t`A whole working day; shorter days have fewer.`}
            min={1}
            max={8}
            allowDecimal={false}
            defaultValue={slots.per_day}
            onChange={(value) => {
              const per_day = whole(value)
              if (per_day !== null && per_day !== slots.per_day) void run(() => verbs.perDay(per_day))
            }}
          />
          <Select
            label={t`Somebody with a number of their own`}
            placeholder={t`Choose a person`}
            searchable
            clearable
            data={people}
            value={member}
            comboboxProps={{ withinPortal: false }}
            onChange={setMember}
          />
          {person ? (
            <>
              <NumberInput
                key={`${person.member} ${person.per_day}`}
                label={t`Slots a day of this person`}
                min={1}
                max={8}
                allowDecimal={false}
                defaultValue={person.per_day}
                onChange={(value) => {
                  const per_day = whole(value)
                  if (per_day !== null && per_day !== person.per_day)
                    void run(() => verbs.perDayOf(person.member, per_day))
                }}
              />
              {person.own_number ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => void run(() => verbs.perDayOf(person.member, null))}
                >
                  <Trans>As everybody</Trans>
                </Button>
              ) : null}
            </>
          ) : null}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
