import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useWorkspace } from '#api/workspace'
import { exportAddress } from '../asking/statik-api'
import { AddPart } from '../cells/add-part'
import { PickCell } from '../cells/pick-cell'
import { RemovePart } from '../cells/remove-part'
import { TimeCell, WholeCell, WordsCell } from '../cells/words-cell'
import { useWorkshop } from '../doing/workshop-context'
import { Act, CellTable, Field } from '../look/cell-table'
import { StepSection } from '../look/step-section'
import { usePartName } from '../words/use-part-name'
import { useStatikWords } from '../words/use-statik-words'

/** A new meeting is a Kanban meeting, and that one is short and on each working day. */
const usual = { kind: 'kanban', every: 'day', minutes: 15 } as const

/** When people look at it together. Existing meetings are adapted rather than new ones added. */
export function Meetings() {
  const { t, i18n } = useLingui()
  const { design, looked } = useWorkshop()
  const workspace = useWorkspace()
  const { cadences, everies } = useStatikWords()
  const nameOf = usePartName()
  const meetings = looked.of('meeting')
  // 2024-01-01 was a Monday.
  const days = [0, 1, 2, 3, 4, 5, 6].map(
    (day) =>
      [day, i18n.date(new Date(Date.UTC(2024, 0, 1 + day)), { weekday: 'long', timeZone: 'UTC' })] as const,
  )
  const words = {
    kind: t`Meeting`,
    every: t`How often`,
    weekday: t`Weekday`,
    at: t({ message: 'At', context: 'time of day' }),
    minutes: t`Minutes`,
    part_of_another: t`Part of an existing meeting`,
  }
  return (
    <StepSection
      title={t`Cadences`}
      asks={t`When do you look at it together? Rather adapt a meeting that you have than add seven.`}
    >
      {meetings.length ? (
        <CellTable
          columns={[
            { label: words.kind, min: 180 },
            { label: words.every, min: 150 },
            { label: words.weekday, min: 120 },
            { label: words.at, min: 96 },
            { label: words.minutes, min: 80 },
            { label: words.part_of_another, min: 170 },
          ]}
        >
          {meetings.map((part) => (
            <tr key={part.id}>
              <Field of={words.kind}>
                <PickCell part={part} field="kind" label={words.kind} bare choices={cadences} />
              </Field>
              <Field of={words.every}>
                <PickCell part={part} field="every" label={words.every} bare choices={everies} />
              </Field>
              <Field of={words.weekday}>
                <PickCell part={part} field="weekday" label={words.weekday} bare none="–" choices={days} />
              </Field>
              <Field of={words.at}>
                <TimeCell part={part} field="at" label={words.at} bare />
              </Field>
              <Field of={words.minutes}>
                <WholeCell part={part} field="minutes" label={words.minutes} bare />
              </Field>
              <Field of={words.part_of_another}>
                <WordsCell part={part} field="part_of_another" label={words.part_of_another} bare />
              </Field>
              <Act>
                <RemovePart
                  part={part.id}
                  label={t`Remove the meeting`}
                  called={nameOf(part)}
                  told={t`The meeting is removed`}
                />
              </Act>
            </tr>
          ))}
        </CellTable>
      ) : null}
      <AddPart kind="meeting" values={usual} field="kind" told={t`a meeting added`}>
        {t`Add a meeting`}
      </AddPart>
      {meetings.length ? (
        <Button
          size="compact-sm"
          variant="subtle"
          component="a"
          href={exportAddress(workspace, design.service.id, 'cadences')}
          download
          leftSection={<IconCalendarDown size={15} aria-hidden />}
        >
          <Trans>For your calendar (.ics)</Trans>
        </Button>
      ) : null}
    </StepSection>
  )
}
