import type { Report } from '../asking/answers'
import { figure, rowsOf, text } from '../asking/table'
import { countAxis, dayAxis, grid, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'

/** What could be promised with 85 of 100, week by week. */
export function expectation(report: Report, words: { days: string; name: string }): Draw {
  const rows = rowsOf(report.expectation.history)
  return (drawing) => ({
    grid: grid(drawing),
    xAxis: dayAxis(
      drawing,
      rows.map(({ day }) => text(day)),
    ),
    yAxis: countAxis(drawing, words.days, { min: 0 }),
    tooltip: tooltip(drawing),
    series: [
      {
        type: 'line',
        name: words.name,
        step: 'end',
        symbol: 'none',
        color: drawing.inks.stages.work,
        data: rows.map(({ days }) => figure(days)),
      },
    ],
  })
}
