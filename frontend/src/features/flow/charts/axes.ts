import type { Axis, Drawing, Series } from './option'

const font = { fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif", fontSize: 12 }

export function grid({ narrow }: Drawing, more: object = {}): object {
  // What hangs below a line of letters is not counted as their height: without room it is cut off.
  const outerBounds = { left: 0, right: 0, top: 0, bottom: 4 }
  return { left: 8, right: narrow ? 14 : 24, top: 30, bottom: 10, outerBounds, ...more }
}

/** Days from left to right. */
export function dayAxis({ inks, day, narrow }: Drawing, days: string[]): Axis {
  return {
    type: 'category',
    data: days,
    boundaryGap: false,
    axisLine: { lineStyle: { color: inks.strong } },
    axisTick: { show: false },
    axisLabel: { ...font, color: inks.quiet, formatter: day, hideOverlap: true, showMinLabel: !narrow },
  }
}

/** Names, weeks or numbers of days as they are: each has its own place. */
export function placeAxis(
  { inks }: Drawing,
  places: string[],
  say: (place: string) => string = (p) => p,
): Axis {
  return {
    type: 'category',
    data: places,
    axisLine: { lineStyle: { color: inks.strong } },
    axisTick: { show: false },
    axisLabel: { ...font, color: inks.quiet, formatter: say, hideOverlap: true },
  }
}

export function countAxis({ inks, count }: Drawing, name: string, more: object = {}): Axis {
  return {
    type: 'value',
    name,
    nameTextStyle: { ...font, color: inks.quiet, align: 'left', padding: [0, 0, 2, 0] },
    nameLocation: 'end',
    axisLabel: { ...font, color: inks.quiet, formatter: (value: number) => count(value) },
    splitLine: { lineStyle: { color: inks.line } },
    minInterval: 1,
    ...more,
  }
}

export function shareAxis({ inks, share }: Drawing): Axis {
  return {
    type: 'value',
    min: 0,
    axisLabel: { ...font, color: inks.quiet, formatter: (value: number) => share(value) },
    splitLine: { lineStyle: { color: inks.line } },
  }
}

export function tooltip({ inks }: Drawing, more: object = {}): object {
  return {
    trigger: 'axis',
    confine: true,
    backgroundColor: inks.raised,
    borderColor: inks.strong,
    textStyle: { ...font, color: inks.text },
    axisPointer: { lineStyle: { color: inks.strong }, shadowStyle: { color: inks.strong, opacity: 0.2 } },
    ...more,
  }
}

export function legend({ inks }: Drawing, more: object = {}): object {
  return {
    top: 0,
    right: 8,
    icon: 'roundRect',
    itemWidth: 12,
    itemHeight: 8,
    textStyle: { ...font, color: inks.text },
    ...more,
  }
}

export interface Level {
  at: number
  says: string
  colour: string
  /** Of what it is compared with; its name stands on the left. */
  dotted?: boolean
}

/** A level line with its name at the right end. */
export function levels({ inks }: Drawing, lines: Level[]): object {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    data: lines.map(({ at, says, colour, dotted }) => ({
      yAxis: at,
      lineStyle: { color: colour, type: dotted ? 'dotted' : 'dashed', width: 1.2 },
      label: {
        ...font,
        formatter: says,
        position: dotted ? 'insideStartTop' : 'insideEndTop',
        color: colour,
        textBorderColor: inks.page,
        textBorderWidth: 3,
      },
    })),
  }
}

export function bars(name: string, data: unknown[], colour: string, more: object = {}): Series {
  return {
    type: 'bar',
    name,
    data,
    itemStyle: { color: colour, borderRadius: [2, 2, 0, 0] },
    barMaxWidth: 28,
    ...more,
  }
}

/** What a tooltip writes comes from titles of cards, which are text and never markup. */
export function plain(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

export { font }
