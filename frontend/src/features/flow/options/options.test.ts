import { init } from '../charts/echarts'
import type { Drawing, Option } from '../charts/option'
import { writing } from '../charts/use-drawing'
import { ageing } from './ageing'
import { behaviour } from './behaviour'
import { chances } from './chances'
import { apart, cumulative } from './cumulative'
import { expectation } from './expectation'
import { histogram } from './histogram'
import { lyingBars } from './lying-bars'
import { rework } from './rework'
import { scatter } from './scatter'
import { smallReport } from './small-report'
import { throughput } from './throughput'

const ink = '#336699'
const drawing: Drawing = {
  ...writing('en'),
  narrow: false,
  width: 900,
  inks: {
    page: '#ffffff',
    raised: ink,
    text: '#111111',
    quiet: ink,
    line: ink,
    strong: ink,
    mark: '#cc5522',
    danger: '#bb2222',
    warning: '#aa7700',
    chosen: ink,
    stages: { queue: '#667788', work: '#2266aa', wait: '#885500', done: '#227744' },
    series: [ink],
  },
}
const report = smallReport()
const says = (days: number) => `${days} d`
const cards = { '11': { id: 1, number: 11, title: '<b>Mailing</b>', client: null, holder: null } }

test('a band of the cumulative flow stands between two lines, and the done are cut off below', () => {
  const { series, yAxis } = cumulative(report, { cards: 'cards' })(drawing)
  expect(series.map(({ name, data }) => [name, data])).toEqual([
    ['Queue', [63, 64]],
    ['Work', [63, 64]],
    ['Check', [61, 63]],
    ['Done', [60, 62]],
  ])
  expect(yAxis).toMatchObject({ min: 60 })
})

test('names at the ends of the lines keep their order and do not cover each other', () => {
  const lines = [10, 12, 12, 100, 338, 339, 340]
  const places = apart(lines).map((by, at) => by + (lines[at] ?? 0))
  for (const [at, place] of places.entries())
    if (at > 0) expect(place - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(14)
  expect(places[3]).toBe(100)
  expect(places.at(-1)).toBe(340)
})

test('who points at a day is told what stood in each stage on it', () => {
  const { series, tooltip } = cumulative(report, { cards: 'cards' })(drawing)
  const { formatter } = tooltip as { formatter: (points: unknown[]) => string }
  const points = series.map(({ name, data }) => ({
    axisValue: '2026-11-21',
    seriesName: name,
    marker: '',
    value: data?.[1],
  }))
  expect(formatter(points)).toBe(
    ['Nov 21', ' Queue <b>0</b>', ' Work <b>1</b>', ' Check <b>1</b>', ' Done <b>62</b>'].join('<br>'),
  )
})

test('two stages of one kind are told apart', () => {
  const [, work, check] = cumulative(report, { cards: '' })(drawing).series
  expect(work?.color).not.toEqual(check?.color)
})

test('a dot of the scatter leads to its card, and a percentile that cannot be said draws no line', () => {
  const [dots] = scatter(report, cards, { days: 'days', says })(drawing).series
  expect(dots?.data?.[1]).toEqual({ value: ['2026-11-21', 7], item: '12' })
  const lines = dots?.markLine as { data: { yAxis: number }[] }
  expect(lines.data.map(({ yAxis }) => yAxis)).toEqual([4, 7])
})

test('a title is written as text and never as markup', () => {
  const { tooltip } = scatter(report, cards, { days: '', says })(drawing)
  const { formatter } = tooltip as { formatter: (at: unknown) => string }
  expect(formatter({ data: { item: '11', value: ['', 3] } })).not.toContain('<b>')
})

test('a week that the period cuts is paler than a whole one', () => {
  const words = { cards: '', started: 's', finished: 'f', wip: 'w' }
  const [started] = throughput(report, words)(drawing).series
  const opacity = started?.data?.map((bar) => (bar as { itemStyle: { opacity: number } }).itemStyle.opacity)
  expect(opacity?.[0]).toBeGreaterThan(opacity?.[1] ?? 1)
})

test('a week with a signal is a diamond', () => {
  const words = { name: 'cards', mean: 'm', upper: 'u', lower: 'l', signal: (name: string) => name }
  const [line] = behaviour(report.behaviour.finished, words)(drawing).series
  expect(line?.data?.map((dot) => (dot as { symbol?: string }).symbol)).toEqual([undefined, 'diamond'])
})

test('pace bands stand on each other, and cards of one age beside each other', () => {
  const words = { days: '', moving: 'm', stopped: 's', says }
  const { series } = ageing(report, cards, words)(drawing)
  expect(series.slice(0, 4).map(({ data }) => data?.[0])).toEqual([2, 1, 2, null])
  const [moving, stopped] = series.slice(4).map(({ data }) => data as { item: string; value: number[] }[])
  expect(stopped?.map(({ item }) => item)).toEqual(['13', '15'])
  expect(moving?.[0]?.value[0]).not.toEqual(stopped?.[0]?.value[0])
})

test('what goes back flows beside the river, so that it never runs in a circle', () => {
  const [river] = rework(report)(drawing).series
  const links = river?.links as { source: string; target: string }[]
  const nodes = river?.data as { name: string }[]
  const place = (name: string) => nodes.findIndex((node) => node.name === name)
  expect(links.find(({ source, target }) => source === 'Check' && target !== 'Done')?.target).toBe(
    'Check ↩ Work',
  )
  expect(links.every(({ source, target }) => place(source) < place(target))).toBe(true)
})

test('every picture can be drawn', () => {
  const words = { cards: 'cards', days: 'days', started: 's', finished: 'f', wip: 'w', name: 'n' }
  const bars = { names: ['a'], axis: '', parts: [{ name: 'a', values: [1], ink: () => ink }] }
  const table = {
    columns: ['count', 'chance'],
    rows: [
      [0, 1],
      [1, 0.5],
    ],
  }
  const all: Option[] = [
    cumulative(report, words),
    scatter(report, cards, { days: '', says }),
    histogram(report, words),
    throughput(report, words),
    behaviour(report.behaviour.wip, { ...words, mean: 'm', upper: 'u', lower: 'l', signal: String }),
    ageing(report, cards, { days: '', moving: 'm', stopped: 's', says }),
    rework(report),
    chances(table, { name: 'n', axis: 'a', days: false }),
    expectation(report, words),
    lyingBars(bars),
  ].map((draw) => draw(drawing))
  for (const option of all) {
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 400 })
    chart.setOption({ ...option, animation: false })
    expect(chart.renderToSVGString()).toMatch(/<path/)
    chart.dispose()
  }
})
