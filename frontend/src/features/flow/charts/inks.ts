/** The theme's colours as plain values: a canvas knows no CSS. */
export interface Inks {
  page: string
  raised: string
  text: string
  quiet: string
  line: string
  strong: string
  mark: string
  danger: string
  warning: string
  chosen: string
  stages: Record<'queue' | 'work' | 'wait' | 'done', string>
  series: string[]
}

const names = {
  page: '--baton-page',
  raised: '--baton-raised',
  text: '--baton-text',
  quiet: '--baton-text-quiet',
  line: '--baton-line',
  strong: '--baton-line-strong',
  mark: '--baton-mark',
  danger: '--baton-danger',
  warning: '--baton-warning',
  chosen: '--baton-chosen',
  queue: '--stage-queue',
  work: '--stage-work',
  wait: '--stage-wait',
  done: '--stage-done',
  blue: '--tag-blue',
  teal: '--tag-teal',
  violet: '--tag-violet',
}

/** Asks the browser what each name is here: in the light, in the dark, on paper. */
export function inksAt(place: Element): Inks {
  const probe = document.createElement('span')
  probe.style.display = 'none'
  place.append(probe)
  const resolved = (name: string) => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color || '#5a6460'
  }
  const found = Object.fromEntries(
    Object.entries(names).map(([key, name]) => [key, resolved(name)]),
  ) as Record<keyof typeof names, string>
  probe.remove()
  const { queue, work, wait, done, blue, teal, violet, ...rest } = found
  return { ...rest, stages: { queue, work, wait, done }, series: [teal, rest.mark, blue, violet] }
}

/** `share` of a colour on the ground of another, both as rgb(…) or #rrggbb. */
export function mixed(colour: string, ground: string, share: number): string {
  const one = channels(colour)
  const other = channels(ground)
  const mix = one.map((value, at) => Math.round(value * share + (other[at] ?? 0) * (1 - share)))
  return `rgb(${mix.join(',')})`
}

function channels(colour: string): number[] {
  if (colour.startsWith('#')) return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return (colour.match(/[\d.]+/g) ?? ['0', '0', '0']).slice(0, 3).map(Number)
}
