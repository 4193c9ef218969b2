import { Trans, useLingui } from '@lingui/react/macro'
import { Chip, Group, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useCardTemplates } from '#features/boards/templates/templates-api'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { DateField } from '#ui/time/date-field'
import { rows } from '../rules/rule-words'
import { useColumnChoices } from '../rules/use-column-choices'
import styles from './recurrences.module.css'
import { type Recurrence, type RecurrenceBody, recurrences, usePreview } from './recurrences-api'
import { ComingDay } from './times-of-recurrence'

/** Stands for the day for which a card is filed. */
const DATE = '{date}'
const today = () => new Date().toLocaleDateString('sv')

export interface RecurrenceDialogProps {
  recurrence: Recurrence | null
  seen: WorkspaceSeen
  onClose: () => void
}

type Filled = Omit<RecurrenceBody, 'column'> & { column: number | null; board: number | null }

export function RecurrenceDialog({ recurrence, seen, onClose }: RecurrenceDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['title', 'start', 'until', 'interval'])
  const boards = seen.spaces.flatMap((space) => space.boards).filter(({ archived }) => !archived)
  const [filled, setFilled] = useState<Filled>(() => begun(recurrence, boards[0]?.id ?? null))
  const put = (part: Partial<Filled>) => setFilled((before) => ({ ...before, ...part }))
  const columns = useColumnChoices(filled.board)
  const templates = useCardTemplates(filled.board ?? 0, filled.board !== null)
  const column = filled.column ?? (columns[0] ? Number(columns[0].value) : null)
  const ready = filled.title.trim() !== '' && column !== null && Boolean(filled.start)
  const { board: _board, ...rest } = filled
  const body = { ...rest, column: column ?? 0 } as RecurrenceBody
  const [asked] = useDebouncedValue(JSON.stringify({ ...body, title: body.title.trim() || '…' }), 250)
  const settled = JSON.parse(asked) as RecurrenceBody
  // The text that is asked about comes a moment late: it may still lack the column that is known by now.
  const preview = usePreview(settled.column !== 0 && settled.start ? settled : null)
  const save = async () => {
    const deed = () =>
      recurrence ? recurrences.change(workspace, recurrence.id, body) : recurrences.make(workspace, body)
    if (await doing.run(deed, t`Saved`)) onClose()
  }
  return (
    <FormDialog
      title={recurrence ? t`Recurring card` : t`New recurring card`}
      verb={t`Save`}
      size="lg"
      doing={doing}
      ready={ready}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput
        label={t`Title of the cards`}
        description={t`${DATE} is the day for which a card is filed.`}
        required
        maxLength={300}
        value={filled.title}
        error={doing.words.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
        data-autofocus
      />
      <div className={house.pair}>
        <Select
          label={t`Board`}
          data={rows(boards)}
          searchable
          allowDeselect={false}
          value={filled.board === null ? null : String(filled.board)}
          onChange={(board) => put({ board: Number(board), column: null, lane: null, template: null })}
        />
        <Select
          label={t`Column`}
          data={columns}
          allowDeselect={false}
          value={column === null ? null : String(column)}
          onChange={(value) => put({ column: Number(value) })}
        />
        <Select
          label={t`Card template`}
          placeholder={templates.length === 0 ? t`none on this board` : t`none`}
          data={rows(templates)}
          disabled={templates.length === 0}
          clearable
          value={filled.template ? String(filled.template) : null}
          onChange={(value) => put({ template: value === null ? null : Number(value) })}
        />
      </div>
      <Rhythm filled={filled} put={put} />
      <div className={house.pair}>
        <DateField
          label={t({ message: 'From', context: 'where from' })}
          value={filled.start}
          clearable={false}
          error={doing.words.start}
          onKeep={(start) => start && put({ start })}
        />
        <DateField
          label={t`Until`}
          placeholder={t`no end`}
          value={filled.until ?? ''}
          min={filled.start}
          error={doing.words.until}
          onKeep={(until) => put({ until: until || null })}
        />
      </div>
      <div className={house.pair}>
        <Select
          label={t`If that is no working day`}
          allowDeselect={false}
          data={[
            { value: 'none', label: t`it stays` },
            { value: 'before', label: t`the working day before` },
            { value: 'after', label: t`the working day after` },
          ]}
          value={filled.shift ?? 'none'}
          onChange={(shift) => put({ shift: (shift ?? 'none') as NonNullable<RecurrenceBody['shift']> })}
        />
        <NumberInput
          label={t`File it working days ahead`}
          description={t`Below nothing: so many days after it.`}
          min={-30}
          max={30}
          allowDecimal={false}
          value={filled.days_before ?? 0}
          onChange={(days) => put({ days_before: days === '' ? 0 : Number(days) })}
        />
      </div>
      {preview.data ? (
        <section className={styles.preview} aria-live="polite" aria-label={t`The next days`}>
          <p>{preview.data.sentence}</p>
          {preview.data.coming.length === 0 ? (
            <span className={house.quiet}>
              <Trans>No day is to come.</Trans>
            </span>
          ) : (
            <ol>
              {preview.data.coming.map((each) => (
                <li key={each.day}>
                  <ComingDay coming={each} />
                </li>
              ))}
            </ol>
          )}
        </section>
      ) : null}
    </FormDialog>
  )
}

function Rhythm({ filled, put }: { filled: Filled; put: (part: Partial<Filled>) => void }) {
  const { t, i18n } = useLingui()
  const every = filled.every
  const weekday = new Intl.DateTimeFormat(i18n.locale, { weekday: 'short', timeZone: 'UTC' })
  const weekdayLong = new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' })
  // The 5th of January 2026 was a Monday.
  const days = [0, 1, 2, 3, 4, 5, 6].map((at) => new Date(Date.UTC(2026, 0, 5 + at)))
  const of = filled.week_of_month ?? null
  return (
    <>
      <Group align="flex-end" gap="md">
        <div>
          <SegmentedControl
            aria-label={t`Rhythm`}
            value={every}
            onChange={(value) =>
              put({ every: value as RecurrenceBody['every'], weekdays: [], week_of_month: null })
            }
            data={[
              { value: 'day', label: t({ message: 'Days', context: 'in settings' }) },
              { value: 'week', label: t`Weeks` },
              { value: 'month', label: t`Months` },
              { value: 'year', label: t`Years` },
            ]}
          />
        </div>
        <NumberInput
          label={t`Every`}
          min={1}
          max={999}
          w={90}
          allowDecimal={false}
          value={filled.interval ?? 1}
          onChange={(interval) => put({ interval: Math.max(1, Number(interval) || 1) })}
        />
      </Group>
      {every === 'week' ? (
        <Chip.Group
          multiple
          value={(filled.weekdays ?? []).map(String)}
          onChange={(chosen) => put({ weekdays: chosen.map(Number) })}
        >
          <Group gap={6} role="group" aria-label={t`Weekdays`}>
            {days.map((day, at) => (
              <Chip key={day.getTime()} value={String(at)} size="sm" aria-label={weekdayLong.format(day)}>
                {weekday.format(day)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      ) : null}
      {every === 'month' ? (
        <div className={house.pair}>
          <Select
            label={t`In the month`}
            allowDeselect={false}
            data={[
              { value: '0', label: t`on the day of “From”` },
              { value: '1', label: t`the first` },
              { value: '2', label: t`the second` },
              { value: '3', label: t`the third` },
              { value: '4', label: t`the fourth` },
              { value: '-1', label: t`the last` },
            ]}
            value={String(of ?? 0)}
            onChange={(week) => {
              const chosen = Number(week)
              put({
                week_of_month: (chosen === 0 ? null : chosen) as NonNullable<
                  RecurrenceBody['week_of_month']
                > | null,
                weekdays: chosen === 0 ? [] : filled.weekdays?.length ? filled.weekdays : [0],
              })
            }}
          />
          {of === null ? null : (
            <Select
              label={t`Weekday`}
              allowDeselect={false}
              data={days.map((day, at) => ({ value: String(at), label: weekdayLong.format(day) }))}
              value={String(filled.weekdays?.[0] ?? 0)}
              onChange={(day) => put({ weekdays: [Number(day)] })}
            />
          )}
        </div>
      ) : null}
    </>
  )
}

function begun(recurrence: Recurrence | null, board: number | null): Filled {
  if (!recurrence)
    return {
      title: '',
      board,
      column: null,
      lane: null,
      template: null,
      every: 'week',
      interval: 1,
      weekdays: [0],
      week_of_month: null,
      start: today(),
      until: null,
      shift: 'none',
      days_before: 0,
      active: true,
    }
  const { title, column, lane, template, every, interval, weekdays, week_of_month } = recurrence
  const { start, until, shift, days_before, active, board: on } = recurrence
  return {
    ...{ title, board: on, column, lane, template, interval, weekdays, start, until, days_before, active },
    every: every as RecurrenceBody['every'],
    week_of_month: week_of_month as RecurrenceBody['week_of_month'] as never,
    shift: shift as never,
  }
}
