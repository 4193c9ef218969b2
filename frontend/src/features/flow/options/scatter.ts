import type { Compared, Report, SeenCard } from '../asking/answers'
import { number, text } from '../asking/table'
import { countAxis, grid, type Level, levels, plain, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'

/** A dot per finished card: when it was finished, and how long it took. */
export function scatter(
  report: Report,
  cards: Record<string, SeenCard>,
  words: { days: string; says: (days: number) => string },
  other?: Compared,
): Draw {
  const dots = report.cycle_times.items.rows.map(([item, , finished, days]) => ({
    value: [text(finished), number(days)],
    item: text(item),
  }))
  return (drawing) => {
    const { inks, day, share, count } = drawing
    const lines: Level[] = Object.entries(report.cycle_times.percentiles).flatMap(([percent, at]) =>
      at === null
        ? []
        : [
            {
              at,
              says: `${share(Number(percent) / 100)} ≤ ${count(at)}`,
              colour: percent === '85' ? inks.mark : inks.quiet,
            },
          ],
    )
    for (const percent of ['50', '85']) {
      const at = other?.report.cycle_times.percentiles[percent]
      const says = `${share(Number(percent) / 100)} ≤ ${count(at ?? 0)}`
      if (typeof at === 'number') lines.push({ at, says, colour: inks.text, dotted: true })
    }
    return {
      grid: grid(drawing),
      xAxis: {
        ...timeAxis(inks, day),
        min: report.rules.since,
        max: report.rules.until,
      },
      yAxis: countAxis(drawing, words.days, { min: 0, max: holding(lines) }),
      tooltip: tooltip(drawing, {
        trigger: 'item',
        formatter: ({ data }: { data: (typeof dots)[number] }) =>
          plain(`${data.item} ${cards[data.item]?.title ?? ''} · ${words.says(Number(data.value[1]))}`),
      }),
      series: [
        {
          type: 'scatter',
          data: dots,
          symbolSize: drawing.narrow ? 6 : 7,
          large: false,
          itemStyle: { color: inks.stages.work, opacity: dots.length > 2000 ? 0.25 : 0.6 },
          cursor: 'pointer',
          markLine: levels(drawing, lines),
        },
      ],
    }
  }
}

/** A line above all dots is seen too: it may be of slower cards that it is compared with. */
function holding(lines: Level[]) {
  const highest = Math.max(0, ...lines.map(({ at }) => at))
  return ({ max }: { max: number }) => (highest > max ? Math.ceil(highest / 10) * 10 : null)
}

function timeAxis(inks: { quiet: string; strong: string }, day: (iso: string) => string) {
  return {
    type: 'time',
    axisLine: { lineStyle: { color: inks.strong } },
    axisTick: { show: false },
    splitLine: { show: false },
    axisLabel: {
      color: inks.quiet,
      fontSize: 12,
      hideOverlap: true,
      formatter: (moment: number) => day(new Date(moment + 12 * 3_600_000).toISOString().slice(0, 10)),
    },
  }
}
