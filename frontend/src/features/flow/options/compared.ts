import type { Drawing, Series } from '../charts/option'

/** Figures of another period or choice over the same places: dashed and pale, so that the first stays the first. */
export function dashed({ inks }: Drawing, name: string, data: (number | null)[]): Series {
  return {
    type: 'line',
    name,
    data,
    symbol: 'none',
    z: 20,
    color: inks.text,
    lineStyle: { width: 1.6, type: 'dashed', color: inks.text, opacity: 0.75 },
  }
}

/** As many values as there are places; what is longer is cut, what is shorter ends. */
export function fitted(values: number[], places: number): (number | null)[] {
  return Array.from({ length: places }, (_, at) => values[at] ?? null)
}
