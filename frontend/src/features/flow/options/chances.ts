import type { Table } from '../asking/table'
import { number, text } from '../asking/table'
import { dayAxis, font, grid, levels, placeAxis, shareAxis, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'

/** How sure each number or each day is; the line of 85 of 100 says where a promise is safe. */
export function chances(table: Table, words: { name: string; axis: string; days: boolean }): Draw {
  const places = table.rows.map(([place]) => text(place))
  return (drawing) => ({
    grid: grid(drawing, { bottom: words.axis ? 26 : 10, top: 14 }),
    xAxis: words.days
      ? dayAxis(drawing, places)
      : {
          ...placeAxis(drawing, places),
          name: words.axis,
          nameLocation: 'middle',
          nameGap: 28,
          nameTextStyle: { ...font, color: drawing.inks.quiet },
        },
    yAxis: { ...shareAxis(drawing), max: 1 },
    tooltip: tooltip(drawing, { valueFormatter: (value: number) => drawing.share(value) }),
    series: [
      {
        type: 'line',
        name: words.name,
        data: table.rows.map(([, chance]) => number(chance)),
        symbol: 'none',
        step: 'middle',
        color: drawing.inks.stages.work,
        areaStyle: { opacity: 0.12 },
        markLine: levels(drawing, [{ at: 0.85, says: drawing.share(0.85), colour: drawing.inks.mark }]),
      },
    ],
  })
}
