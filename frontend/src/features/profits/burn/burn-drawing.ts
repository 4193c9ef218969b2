import { countAxis, grid, legend, placeAxis, tooltip } from '#features/flow/charts/axes'
import type { Draw } from '#features/flow/charts/chart'
import { addDays, daysBetween, mondayOf } from '#lib/days'
import type { Burn } from '../asking/profits-api'

export interface BurnWords {
  hours: string
  spent: string
  planned: string
  ahead: string
  share: string
}

const furthest = 26

/** Hours spent, week after week, against those planned; dashed, how it goes on at the pace of now. */
export function burnDrawing(burn: Burn, words: BurnWords): Draw {
  const { weeks, ahead } = seriesOf(burn)
  const all = [...weeks, ...ahead]
  const planned = burn.planned / 60
  return (drawing) => ({
    grid: grid(drawing, { top: 40 }),
    xAxis: placeAxis(
      drawing,
      all.map(({ week }) => week),
      drawing.day,
    ),
    yAxis: countAxis(drawing, drawing.narrow ? '' : words.hours),
    tooltip: tooltip(drawing, { axisPointer: { type: 'line' } }),
    legend: legend(drawing),
    series: [
      {
        type: 'line',
        name: words.spent,
        data: all.map(({ spent }, at) => (at < weeks.length ? spent : null)),
        color: drawing.inks.stages.work,
        symbol: 'none',
        areaStyle: { opacity: 0.12 },
        lineStyle: { width: 2 },
      },
      ...(ahead.length > 0
        ? [
            {
              type: 'line',
              name: words.ahead,
              data: all.map(({ spent }, at) => (at >= weeks.length - 1 ? spent : null)),
              color: drawing.inks.stages.work,
              symbol: 'none',
              lineStyle: { width: 1.5, type: 'dashed' },
            },
          ]
        : []),
      ...(planned > 0
        ? [
            {
              type: 'line',
              name: words.planned,
              data: all.map(() => planned),
              color: drawing.inks.danger,
              symbol: 'none',
              lineStyle: { width: 1.2, type: 'dotted' },
            },
            {
              type: 'line',
              name: words.share,
              data: all.map(({ done }, at) => (at < weeks.length ? done : null)),
              color: drawing.inks.stages.done,
              symbol: 'none',
              lineStyle: { width: 2 },
            },
          ]
        : []),
    ],
  })
}

interface Point {
  week: string
  /** Hours. */
  spent: number
  /** Of the planned hours, the part of the work that is done; of a retainer, of its days gone by. */
  done: number
}

/** The weeks so far, none left out, and those until the plan is used up or the work is done. */
export function seriesOf(burn: Burn): { weeks: Point[]; ahead: Point[] } {
  const known = new Map(burn.weeks.map((each) => [each.first_day, each]))
  const first = burn.weeks[0]?.first_day
  const last = burn.weeks.at(-1)?.first_day
  const weeks: Point[] = []
  let minutes = 0
  let done = 0
  for (let week = first; week && last && week <= last; week = addDays(week, 7)) {
    minutes += known.get(week)?.minutes ?? 0
    done += known.get(week)?.done ?? 0
    weeks.push({ week, spent: minutes / 60, done: (shareDone(burn, done, week) * burn.planned) / 60 })
  }
  const until = [burn.used_up_on, burn.done_on]
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  const ahead: Point[] = []
  for (
    let week = last && addDays(last, 7);
    week && until && week <= mondayOf(until);
    week = addDays(week, 7)
  ) {
    if (ahead.length >= furthest) break
    minutes += burn.pace_minutes
    ahead.push({ week, spent: minutes / 60, done: 0 })
  }
  return { weeks, ahead }
}

/** Of cards; of a retainer, of the days of its period, at the end of that week or today. */
function shareDone(burn: Burn, done: number, week: string): number {
  const { period_first: first, period_last: last } = burn
  if (!first || !last) return burn.cards > 0 ? done / burn.cards : 0
  const days = daysBetween(first, last) + 1
  const gone = Math.min(daysBetween(first, addDays(week, 6)) + 1, days) / days
  return Math.min(gone, burn.done_share ?? gone)
}
