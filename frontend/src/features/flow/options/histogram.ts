import type { Report } from '../asking/answers'
import { number, text } from '../asking/table'
import { bars, countAxis, font, grid, placeAxis, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'

/** How many cards took so many days, and where half and 85 of 100 of them were done. */
export function histogram(report: Report, words: { cards: string; days: string }): Draw {
  const rows = report.histogram.rows
  const marks = (['50', '85'] as const).flatMap((percent) => {
    const at = report.cycle_times.percentiles[percent]
    return at === null || at === undefined ? [] : [{ percent, at: String(Math.ceil(at)) }]
  })
  return (drawing) => ({
    grid: grid(drawing, { bottom: 26 }),
    xAxis: {
      ...placeAxis(
        drawing,
        rows.map(([days]) => text(days)),
      ),
      name: words.days,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: { ...font, color: drawing.inks.quiet },
    },
    yAxis: countAxis(drawing, words.cards),
    tooltip: tooltip(drawing, { axisPointer: { type: 'shadow' } }),
    series: [
      bars(
        words.cards,
        rows.map(([, items]) => number(items)),
        drawing.inks.stages.work,
        {
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
        },
      ),
    ],
  })
}
