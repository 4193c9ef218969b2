import type { Report, SeenCard } from '../asking/answers'
import { figure, rowsOf, text } from '../asking/table'
import { countAxis, font, grid, legend, placeAxis, plain, tooltip } from '../charts/axes'
import type { Draw } from '../charts/chart'
import { mixed } from '../charts/inks'
import type { Drawing } from '../charts/option'

const bands = ['p50', 'p70', 'p85', 'p95'] as const
const strength = [0.1, 0.18, 0.3, 0.45]

export interface AgeingWords {
  days: string
  moving: string
  stopped: string
  says: (days: number) => string
}

/** A dot per card in progress at its stage, over the ages at which finished cards had left it. */
export function ageing(report: Report, cards: Record<string, SeenCard>, words: AgeingWords): Draw {
  const stages = stagesOf(report)
  const pace = rowsOf(report.pace)
  const levels = bands.map((band) =>
    stages.map((name) => figure(pace.find((row) => row.stage === name)?.[band])),
  )
  const dots = spread(rowsOf(report.ageing), stages)
  return (drawing) => {
    const { inks, share } = drawing
    const dot = (stopped: boolean) => dots.filter((each) => each.stopped === stopped)
    return {
      grid: grid(drawing, { top: 40 }),
      xAxis: [
        { ...placeAxis(drawing, stages), axisLabel: stageLabels(drawing, stages.length) },
        { type: 'value', min: -0.5, max: stages.length - 0.5, show: false },
      ],
      yAxis: countAxis(drawing, drawing.narrow ? '' : words.days, {
        min: 0,
        axisLine: { show: false },
        axisTick: { show: false },
      }),
      tooltip: tooltip(drawing, {
        trigger: 'item',
        formatter: ({ data }: { data?: { item?: string; value: number[] } }) =>
          data?.item === undefined
            ? ''
            : plain(`${data.item} ${cards[data.item]?.title ?? ''} · ${words.says(data.value[1] ?? 0)}`),
      }),
      legend: legend(drawing, { data: [words.moving, words.stopped], icon: 'circle' }),
      series: [
        ...bands.map((band, at) => ({
          type: 'bar',
          name: share(Number(band.slice(1)) / 100),
          stack: 'pace',
          silent: true,
          barCategoryGap: '4%',
          itemStyle: { color: mixed(inks.warning, inks.page, strength[at] ?? 0.2) },
          data: stages.map((_, stage) => step(levels[at]?.[stage], at === 0 ? 0 : levels[at - 1]?.[stage])),
        })),
        ...([false, true] as const).map((stopped) => ({
          type: 'scatter',
          name: stopped ? words.stopped : words.moving,
          xAxisIndex: 1,
          cursor: 'pointer',
          symbol: stopped ? 'diamond' : 'circle',
          symbolSize: stopped ? 10 : 8,
          itemStyle: {
            color: stopped ? inks.danger : inks.stages.work,
            borderColor: inks.page,
            borderWidth: 1,
          },
          data: dot(stopped).map(({ item, value }) => ({ item, value })),
        })),
      ],
    }
  }
}

function stagesOf({ stages, rules }: Report): string[] {
  const names = stages.map(({ name }) => name)
  return names.slice(Math.max(0, names.indexOf(rules.starts_in)), names.indexOf(rules.done_in))
}

/** Every stage has its name, shortened or slanted where there is little room. */
function stageLabels({ inks, width }: Drawing, many: number): object {
  const room = Math.floor((width - 60) / Math.max(1, many))
  const slanted = room < 64
  return {
    ...font,
    color: inks.text,
    interval: 0,
    rotate: slanted ? 50 : 0,
    width: slanted ? 96 : room - 6,
    overflow: slanted ? 'truncate' : 'break',
    lineHeight: 14,
  }
}

function step(upper: number | null | undefined, lower: number | null | undefined): number | null {
  return upper === null || upper === undefined ? null : Math.max(0, upper - (lower ?? 0))
}

/** Cards of one age in one stage stand beside each other, not on each other. */
function spread(rows: ReturnType<typeof rowsOf>, stages: string[]) {
  const met = new Map<string, number>()
  return rows.flatMap((row) => {
    const stage = stages.indexOf(text(row.stage))
    if (stage < 0) return []
    const days = figure(row.days) ?? 0
    const key = `${stage}:${Math.round(days)}`
    const nth = met.get(key) ?? 0
    met.set(key, nth + 1)
    const aside = Math.min(0.4, Math.ceil(nth / 2) * 0.07) * (nth % 2 ? 1 : -1)
    const stopped = row.blocked === true || row.waiting === true
    return [{ item: text(row.item), value: [stage + aside, days], stopped }]
  })
}
