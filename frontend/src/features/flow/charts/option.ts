import type { Inks } from './inks'

/** An ECharts option as far as our charts speak it; plain values, so that it can be looked at in a test. */
export interface Option {
  grid?: object
  xAxis?: Axis | Axis[]
  yAxis?: Axis | Axis[]
  series: Series[]
  tooltip?: object
  legend?: object
}

export type Axis = Record<string, unknown>
export type Series = Record<string, unknown> & { type: string; data?: unknown[] }

/** How the chart is drawn just now: with which colours, how wide, and by which words. */
export interface Drawing {
  inks: Inks
  narrow: boolean
  width: number
  /** "3 Mar", "85%", "1.5": as the reader writes them. */
  day: (iso: string) => string
  count: (value: number) => string
  share: (value: number) => string
}
