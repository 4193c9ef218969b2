import { Trans, useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconBeach, IconLock } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { dayAt, dayWritten } from '#lib/days'
import { clockOf } from '#lib/hours'
import { DayStrip } from '#ui/time/day-strip'
import type { Sheet, SheetDay, TimeEntry } from '../asking/time-api'
import type { WhoSees } from '../asking/who-sees'
import type { Work } from '../asking/work'
import { AddRow } from './add-row'
import { CellDialog } from './cell-dialog'
import { GridLine } from './grid-line'
import { type GridRow, minutesOn, rowsOf } from './grid-rows'
import { useWalking } from './use-walking'
import styles from './week.module.css'

export interface WeekGridProps {
  who: WhoSees
  sheet: Sheet
  earlier: readonly TimeEntry[]
}

/** Lines of what was worked on, columns of days; typed in place. On a phone one day at a time. */
export function WeekGrid({ who, sheet, earlier }: WeekGridProps) {
  const { t, i18n } = useLingui()
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const today = dayAt(new Date(), who.zone)
  const table = useRef<HTMLTableElement>(null)
  const walk = useWalking(table)
  const [added, setAdded] = useState<Work[]>([])
  const [opened, setOpened] = useState<{ row: string; day: string } | null>(null)
  const [chosen, setChosen] = useState(sheet.days.find(({ day }) => day === today)?.day ?? sheet.first_day)
  const rows = useMemo(() => rowsOf(sheet.entries, earlier, added), [sheet.entries, earlier, added])
  const days = isPhone ? sheet.days.filter(({ day }) => day === chosen) : sheet.days
  const isOpen = sheet.state === 'open' || sheet.state === 'returned'
  const mayWrite = sheet.may_write && isOpen
  const worked = rows.reduce((sum, { minutes }) => sum + minutes, 0)
  const expected = sheet.days.reduce((sum, { working_minutes }) => sum + working_minutes, 0)
  const isWritable = ({ is_locked }: SheetDay) => mayWrite && !is_locked
  const row = opened ? rows.find(({ key }) => key === opened.row) : undefined
  return (
    <>
      {isPhone ? (
        <DayStrip
          days={sheet.days.map(({ day }) => day)}
          chosen={chosen}
          onChoose={setChosen}
          under={(day) => clockOf(minutesOn(rows, day))}
        />
      ) : null}
      <table ref={table} className={styles.grid} onKeyDown={walk}>
        <VisuallyHidden component="caption">
          <Trans>Hours of the week. Arrows go from cell to cell, Enter keeps and goes down.</Trans>
        </VisuallyHidden>
        <colgroup>
          <col className={styles.whatFor} />
        </colgroup>
        <colgroup span={days.length + (isPhone ? 0 : 1)} />
        <thead>
          <tr>
            <th scope="col">
              <Trans context="of hours">What for</Trans>
            </th>
            {days.map((day) => (
              <th key={day.day} scope="col" data-today={day.day === today || undefined}>
                <span className={styles.day}>
                  {dayWritten(day.day, i18n.locale, { weekday: 'short' })}{' '}
                  {dayWritten(day.day, i18n.locale, { day: 'numeric' })}
                  {day.is_locked ? (
                    <IconLock size={13} aria-label={t`Locked`} />
                  ) : day.is_away ? (
                    <IconBeach size={14} aria-label={t`Away`} />
                  ) : null}
                </span>
              </th>
            ))}
            {isPhone ? null : (
              <th scope="col" className={styles.sum}>
                <Trans>Week</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((each, at) => (
            <GridLine
              key={each.key}
              who={who}
              member={sheet.member}
              row={each}
              at={at}
              days={days}
              isWritable={isWritable}
              withSum={!isPhone}
              onOpen={(day) => setOpened({ row: each.key, day })}
            />
          ))}
          {rows.length === 0 ? (
            <tr>
              <td colSpan={days.length + 2} className={styles.none}>
                {mayWrite ? (
                  <Trans>Nothing is written down yet. Add a line below, or start a timer on a card.</Trans>
                ) : (
                  <Trans>Nothing is written down in this week.</Trans>
                )}
              </td>
            </tr>
          ) : null}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {mayWrite ? <AddRow who={who} onAdd={(work) => setAdded([...added, work])} /> : null}
            </th>
            {days.map((day) => (
              <DaySum key={day.day} rows={rows} day={day} isPast={day.day < today} />
            ))}
            {isPhone ? null : (
              <td className={styles.sum}>
                <b>{clockOf(worked)}</b>
                <span className={styles.of}>{t`of ${clockOf(expected)}`}</span>
              </td>
            )}
          </tr>
        </tfoot>
      </table>
      {isPhone ? (
        <p className={styles.weekSum}>{t`The week: ${clockOf(worked)} of ${clockOf(expected)}`}</p>
      ) : null}
      {row && opened ? (
        <CellDialog
          who={who}
          member={sheet.member}
          row={row}
          day={opened.day}
          mayWrite={sheet.days.some((day) => day.day === opened.day && isWritable(day))}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  )
}

function DaySum({ rows, day, isPast }: { rows: readonly GridRow[]; day: SheetDay; isPast: boolean }) {
  const { t } = useLingui()
  const minutes = minutesOn(rows, day.day)
  const expected = day.working_minutes
  return (
    <td data-short={(isPast && minutes < expected) || undefined}>
      <b>{minutes || expected ? clockOf(minutes) : ''}</b>
      <span className={styles.of}>{expected ? t`of ${clockOf(expected)}` : ''}</span>
    </td>
  )
}
