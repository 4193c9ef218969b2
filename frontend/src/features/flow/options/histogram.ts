import type { Compared, Report } from '../asking/answers'
import { type Cell, number } from '../asking/table'
import { bars, countAxis, font, grid, legend, placeAxis, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'
import { dashed } from './compared'

/** How many cards took so many days, and where half and 85 of 100 of them were done. */
export function histogram(report: Report, words: { cards: string; days: string }, other?: Compared): Draw {
  const rows = report.histogram.rows
  const then = other?.report.histogram.rows ?? []
  const places = [...new Set([...rows, ...then].map(([days]) => number(days)))].sort((a, b) => a - b)
  const cardsOf = (table: Cell[][]) => {
    const known = new Map(table.map(([days, items]) => [number(days), number(items)]))
    return places.map((days) => known.get(days) ?? 0)
  }
  const marks = (['50', '85'] as const).flatMap((percent) => {
    const at = report.cycle_times.percentiles[percent]
    return at === null || at === undefined ? [] : [{ percent, at: String(Math.ceil(at)) }]
  })
  return (drawing) => ({
    grid: grid(drawing, { bottom: 26, ...(other ? { top: 40 } : {}) }),
    ...(other ? { legend: legend(drawing) } : {}),
    xAxis: {
      ...placeAxis(drawing, places.map(String)),
      name: words.days,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: { ...font, color: drawing.inks.quiet },
    },
    yAxis: countAxis(drawing, words.cards),
    tooltip: tooltip(drawing, { axisPointer: { type: 'shadow' } }),
    series: [
      bars(words.cards, cardsOf(rows), drawing.inks.stages.work, {
        markLine: {
          silent: true,
          symbol: 'none',
          animation: false,
          data: marks.map(({ percent, at }) => ({
            xAxis: at,
            lineStyle: { color: percent === '85' ? drawing.inks.mark : drawing.inks.quiet, type: 'dashed' },
            label: {
              ...font,
              formatter: drawing.share(Number(percent) / 100),
              color: percent === '85' ? drawing.inks.mark : drawing.inks.quiet,
            },
          })),
        },
      }),
      ...(other ? [{ ...dashed(drawing, other.name, cardsOf(then)), step: 'middle' as const }] : []),
    ],
  })
}
