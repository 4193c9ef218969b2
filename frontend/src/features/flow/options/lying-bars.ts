import { bars, countAxis, font, grid, legend, placeAxis, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'
import type { Inks } from '../charts/inks'

export interface LyingBars {
  names: string[]
  axis: string
  parts: {
    name: string
    values: (number | null)[]
    ink: (inks: Inks, at: number) => string
    stack?: string
  }[]
  /** The end of each bar says this. */
  says?: (at: number) => string
  /** Names are sentences that somebody wrote. */
  wideNames?: boolean
}

/** Bars that lie, the first on top, so that long names can be read. */
export function lyingBars({ names, axis, parts, says, wideNames }: LyingBars): Draw {
  return (drawing) => ({
    grid: grid(drawing, { top: parts.length > 1 ? 34 : 8, right: says ? 76 : 28, bottom: axis ? 26 : 10 }),
    xAxis: {
      ...countAxis(drawing, ''),
      name: axis,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: { ...font, color: drawing.inks.quiet },
    },
    yAxis: {
      ...placeAxis(drawing, names),
      inverse: true,
      axisLabel: {
        ...font,
        color: drawing.inks.text,
        width: drawing.narrow ? 92 : wideNames ? 340 : 180,
        overflow: 'truncate',
        hideOverlap: false,
        interval: 0,
      },
    },
    tooltip: tooltip(drawing, { axisPointer: { type: 'shadow' } }),
    ...(parts.length > 1 ? { legend: legend(drawing) } : {}),
    series: parts.map(({ name, values, ink, stack }, part) =>
      bars(
        name,
        values.map((value, at) => ({ value, itemStyle: { color: ink(drawing.inks, at), borderRadius: 2 } })),
        ink(drawing.inks, 0),
        {
          ...(stack ? { stack } : {}),
          barMaxWidth: 22,
          label: {
            ...font,
            show: says !== undefined && part === parts.length - 1,
            position: 'right',
            color: drawing.inks.text,
            formatter: ({ dataIndex }: { dataIndex: number }) => says?.(dataIndex) ?? '',
          },
        },
      ),
    ),
  })
}
