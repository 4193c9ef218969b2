import type { Compared, Report } from '../asking/answers'
import { number, text } from '../asking/table'
import { countAxis, dayAxis, font, grid, legend, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'
import { dashed, fitted } from './compared'
import { stageColours } from './stage-colours'

/** Bands between the lines of arrival: the height of a band is what stood in the stage that day. */
export function cumulative(report: Report, words: { cards: string }, other?: Compared): Draw {
  const { rows } = report.cumulative_flow
  const days = rows.map(([day]) => text(day))
  const doneAt = report.stages.findIndex(({ name }) => name === report.rules.done_in)
  const stages = report.stages.slice(0, doneAt < 0 ? undefined : doneAt + 1)
  const floor = number(rows[0]?.[stages.length])
  return (drawing) => {
    const colours = stageColours(stages, drawing.inks)
    const then = other ? linesOf(other, floor, days.length) : []
    const lineOf = (at: number) => rows.map((row) => number(row[at + 1]))
    return {
      grid: grid(drawing, { right: drawing.narrow ? 14 : 108 }),
      xAxis: dayAxis(drawing, days),
      // What was done before the period would press all bands into a thin line at the top.
      yAxis: countAxis(drawing, words.cards, { min: floor > 40 ? Math.floor(floor / 10) * 10 : 0 }),
      tooltip: tooltip(drawing, { order: 'seriesAsc' }),
      ...(drawing.narrow
        ? { legend: legend(drawing, { type: 'scroll', left: 0 }) }
        : other
          ? { legend: legend(drawing, { data: then.map(({ name }) => name) }) }
          : {}),
      series: [
        ...stages.map(({ name }, at) => ({
          type: 'line',
          name,
          data: lineOf(at),
          symbol: 'none',
          z: at + 1,
          color: colours[at],
          lineStyle: { width: 1, color: drawing.inks.page },
          areaStyle: { color: colours[at], opacity: 1, origin: 'start' },
          emphasis: { disabled: true },
          endLabel: {
            ...font,
            show: !drawing.narrow,
            formatter: '{a}',
            color: drawing.inks.text,
            width: 90,
            overflow: 'truncate',
          },
          labelLayout: { moveOverlap: 'shiftY', hideOverlap: true },
        })),
        ...then.map(({ name, data }) => dashed(drawing, name, data)),
      ],
    }
  }
}

/** What was begun and what was done, moved so that both pictures begin with equally much done. */
function linesOf({ report, name }: Compared, floor: number, places: number) {
  const { rows, columns } = report.cumulative_flow
  const [begun, done] = [report.rules.starts_in, report.rules.done_in].map((stage) => columns.indexOf(stage))
  const by = floor - number(rows[0]?.[done ?? 0])
  return [begun, done].flatMap((at) =>
    at === undefined || at < 1
      ? []
      : [
          {
            name: `${columns[at]}, ${name}`,
            data: fitted(
              rows.map((row) => number(row[at]) + by),
              places,
            ),
          },
        ],
  )
}
