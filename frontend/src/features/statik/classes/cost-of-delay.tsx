import { serviceColour } from '#ui/theme/palette'
import type { Shape } from '../design/kinds'

/** How the cost of delay runs over time, drawn small. */
const runs: Record<Shape, string> = {
  immediate: 'M2 18 6 3h20',
  fixed_date: 'M2 18h15V3h9',
  linear: 'M2 18 26 3',
  later: 'M2 17.5h14c5 0 7-5 8-14.5',
}
const colours = {
  immediate: serviceColour('expedite'),
  fixed_date: serviceColour('fixed_date'),
  linear: serviceColour('standard'),
  later: serviceColour('intangible'),
}

export function CostOfDelay({ shape }: { shape: Shape }) {
  return (
    <svg width="28" height="21" viewBox="0 0 28 21" aria-hidden="true" style={{ flex: 'none' }}>
      <path d="M1.5 1v18.5H27" fill="none" stroke="var(--baton-line-strong)" strokeWidth="1.2" />
      <path d={runs[shape]} fill="none" stroke={colours[shape]} strokeWidth="2" strokeLinejoin="round" />
    </svg>
  )
}
