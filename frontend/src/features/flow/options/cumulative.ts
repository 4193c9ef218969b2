import type { Compared, Report } from '../asking/answers'
import { number, text } from '../asking/table'
import { countAxis, dayAxis, font, grid, legend, plain, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'
import type { Drawing } from '../charts/option'
import { dashed, fitted } from './compared'
import { stageColours } from './stage-colours'

/** Bands between the lines of arrival: the height of a band is what stood in the stage that day. */
export function cumulative(report: Report, words: { cards: string }, other?: Compared): Draw {
  const { rows } = report.cumulative_flow
  const days = rows.map(([day]) => text(day))
  const doneAt = report.stages.findIndex(({ name }) => name === report.rules.done_in)
  const stages = report.stages.slice(0, doneAt < 0 ? undefined : doneAt + 1)
  const floor = number(rows[0]?.[stages.length])
  const bottom = floor > 40 ? Math.floor(floor / 10) * 10 : 0
  const top = above(Math.max(0, ...rows.map((row) => number(row[1]))), bottom)
  return (drawing) => {
    const colours = stageColours(stages, drawing.inks)
    const then = other ? linesOf(other, floor, days.length) : []
    const lineOf = (at: number) => rows.map((row) => number(row[at + 1]))
    const scale = PLOT / Math.max(1, top - bottom)
    const moved = apart(stages.map((_, at) => (top - number(rows.at(-1)?.[at + 1])) * scale))
    return {
      grid: grid(drawing, { right: drawing.narrow ? 14 : 146 }),
      xAxis: dayAxis(drawing, days),
      // What was done before the period would press all bands into a thin line at the top.
      yAxis: countAxis(drawing, drawing.narrow ? '' : words.cards, { min: bottom, max: top }),
      tooltip: tooltip(drawing, { formatter: standing(drawing, stages.length) }),
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
            width: 128,
            overflow: 'truncate',
            offset: [0, moved[at] ?? 0],
          },
        })),
        ...then.map(({ name, data }) => dashed(drawing, name, data)),
      ],
    }
  }
}

/** How high the chart draws what lies between its axes, in pixels, and how high a line of text is. */
const PLOT = 340
const LINE = 14

/** By how much each name has to move from its line (pixels from the top, going down), so that none covers
 * another. */
export function apart(lines: number[]): number[] {
  const places: number[] = []
  for (const line of lines) places.push(Math.max(line, (places.at(-1) ?? -LINE) + LINE))
  // What was pushed below the plot pushes back.
  for (let at = places.length - 1, most = PLOT; at >= 0; at -= 1, most = (places[at + 1] ?? most) - LINE)
    places[at] = Math.min(places[at] ?? 0, most)
  return places.map((place, at) => Math.round(place - (lines[at] ?? 0)))
}

/** A round number above all lines. */
function above(most: number, bottom: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(10, most - bottom))) / 2
  return bottom + Math.max(5, Math.ceil((most - bottom + 1) / step) * step)
}

interface Pointed {
  axisValue: string
  seriesName: string
  marker: string
  value: number
}

/** What stood in each stage on the day, which is what a band shows; of a dashed line its height. */
function standing({ day, count }: Drawing, stages: number): (points: Pointed[]) => string {
  return (points) => {
    const lines = points.map(({ seriesName, marker, value }, at) => {
      const next = at < stages - 1 ? (points[at + 1]?.value ?? 0) : 0
      return `${marker} ${plain(seriesName)} <b>${count(value - next)}</b>`
    })
    return [day(points[0]?.axisValue ?? ''), ...lines].join('<br>')
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
