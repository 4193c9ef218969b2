import type { Behaviour } from '../asking/answers'
import { countAxis, grid, legend, levels, placeAxis, plain, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'
import { dashed, fitted } from './compared'

export interface BehaviourWords {
  name: string
  mean: string
  upper: string
  lower: string
  signal: (name: string) => string
}

/** The weeks against the limits of the first of them: what lies beyond has a cause, what lies within is chance. */
export function behaviour(
  chart: Behaviour,
  words: BehaviourWords,
  other?: { chart: Behaviour; name: string },
): Draw {
  return (drawing) => {
    const { inks, day, count } = drawing
    const limits = [
      { at: chart.upper, says: words.upper, colour: inks.warning },
      { at: chart.mean, says: words.mean, colour: inks.text },
      { at: chart.lower, says: words.lower, colour: inks.warning },
    ].flatMap(({ at, says, colour }) => (at === null ? [] : [{ at, says: `${says} ${count(at)}`, colour }]))
    return {
      grid: grid(drawing, other ? { top: 40 } : {}),
      ...(other ? { legend: legend(drawing) } : {}),
      xAxis: placeAxis(drawing, chart.weeks, day),
      yAxis: countAxis(drawing, drawing.narrow ? '' : words.name, {
        max: Math.max(top(chart), other ? top(other.chart) : 0),
      }),
      tooltip: tooltip(drawing, {
        formatter: ([point]: { dataIndex: number; value: number }[]) => {
          const at = point?.dataIndex ?? 0
          const signals = (chart.signals[at] ?? []).map(words.signal)
          return plain(
            [`${day(chart.weeks[at] ?? '')}: ${count(chart.values[at] ?? 0)}`, ...signals].join(' · '),
          )
        },
      }),
      series: [
        {
          type: 'line',
          name: words.name,
          color: inks.stages.work,
          lineStyle: { width: 1.5 },
          symbol: 'circle',
          data: chart.values.map((value, at) =>
            (chart.signals[at] ?? []).length > 0
              ? { value, symbol: 'diamond', symbolSize: 11, itemStyle: { color: inks.danger } }
              : { value, symbolSize: 6 },
          ),
          markLine: levels(drawing, limits),
          markArea: {
            silent: true,
            itemStyle: { color: inks.chosen, opacity: 0.5 },
            data: [[{ xAxis: chart.weeks[0] }, { xAxis: chart.weeks[chart.baseline - 1] }]],
          },
        },
        ...(other ? [dashed(drawing, other.name, fitted(other.chart.values, chart.weeks.length))] : []),
      ],
    }
  }
}

function top({ values, upper }: Behaviour): number {
  return Math.ceil(Math.max(1, ...values, upper ?? 0) * 1.08)
}
