import type { Compared, Report } from '../asking/answers'
import { number, text } from '../asking/table'
import { bars, countAxis, grid, legend, placeAxis, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'
import { dashed, fitted } from './compared'

export interface ThroughputWords {
  cards: string
  started: string
  finished: string
  wip: string
}

/** What came and what went, week by week; a week that the period cuts is pale. */
export function throughput(report: Report, words: ThroughputWords, other?: Compared): Draw {
  const rows = report.weekly.rows
  const column = (at: number) =>
    rows.map((row) => ({ value: number(row[at]), itemStyle: { opacity: row[4] === true ? 1 : 0.45 } }))
  return (drawing) => ({
    grid: grid(drawing, { top: 40 }),
    xAxis: placeAxis(
      drawing,
      rows.map(([week]) => text(week)),
      drawing.day,
    ),
    yAxis: countAxis(drawing, drawing.narrow ? '' : words.cards),
    tooltip: tooltip(drawing, { axisPointer: { type: 'shadow' } }),
    legend: legend(drawing),
    series: [
      bars(words.started, column(1), drawing.inks.stages.queue, { barGap: '8%' }),
      bars(words.finished, column(2), drawing.inks.stages.done),
      {
        type: 'line',
        name: words.wip,
        data: rows.map((row) => number(row[3])),
        symbol: 'circle',
        symbolSize: 5,
        color: drawing.inks.stages.work,
        lineStyle: { width: 1.5, type: 'dotted' },
      },
      ...(other
        ? [
            dashed(
              drawing,
              `${words.finished}, ${other.name}`,
              fitted(
                other.report.weekly.rows.map((row) => number(row[2])),
                rows.length,
              ),
            ),
          ]
        : []),
    ],
  })
}
