import type { Table } from '../asking/table'
import { number, text } from '../asking/table'
import { dayAxis, grid, legend, levels, shareAxis, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'

/** How sure each day is, told in several ways over the same days. */
export function joint(lines: { name: string; table: Table | undefined; dashed?: boolean }[]): Draw {
  const drawn = lines.flatMap(({ table, ...line }) => (table ? [{ ...line, known: chancesOf(table) }] : []))
  const days = [...new Set(drawn.flatMap(({ known }) => [...known.keys()]))].sort()
  return (drawing) => ({
    grid: grid(drawing, { top: 34 }),
    xAxis: dayAxis(drawing, days),
    yAxis: { ...shareAxis(drawing), max: 1 },
    tooltip: tooltip(drawing, { valueFormatter: (value: number) => drawing.share(value) }),
    legend: legend(drawing),
    series: drawn.map(({ name, known, dashed }, at) => ({
      type: 'line',
      name,
      data: filled(days, known),
      symbol: 'none',
      step: 'middle',
      color: dashed ? drawing.inks.stages.queue : drawing.inks.stages.work,
      lineStyle: { width: 2, type: dashed ? 'dashed' : 'solid' },
      ...(at === 0
        ? { markLine: levels(drawing, [{ at: 0.85, says: drawing.share(0.85), colour: drawing.inks.mark }]) }
        : {}),
    })),
  })
}

function chancesOf(table: Table): Map<string, number> {
  return new Map(table.rows.map(([day, chance]) => [text(day), number(chance)]))
}

/** A table tells only the days on which something is open: before them it is impossible, after them sure. */
function filled(days: string[], known: Map<string, number>): number[] {
  const first = [...known.keys()][0] ?? ''
  let last = 0
  return days.map((day) => {
    last = known.get(day) ?? (day < first ? 0 : last === 0 ? 0 : afterAll(day, known) ? 1 : last)
    return last
  })
}

function afterAll(day: string, known: Map<string, number>): boolean {
  const last = [...known.keys()].at(-1)
  return last !== undefined && day > last
}
