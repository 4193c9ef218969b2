export const tagColours = [
  'gray',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
  'brown',
] as const
export type TagColour = (typeof tagColours)[number]

export type StageKind = 'queue' | 'work' | 'wait' | 'done'
export type ClassOfService = 'expedite' | 'fixed_date' | 'standard' | 'intangible'

export interface Ink {
  color: string
  background: string
}

/** A colour stored with a tag or a project; one this version does not know is drawn gray. */
export function tagInk(colour: string): Ink {
  const known = (tagColours as readonly string[]).includes(colour) ? colour : 'gray'
  return { color: `var(--tag-${known})`, background: `var(--tag-${known}-soft)` }
}

export function stageInk(kind: StageKind): Ink {
  return { color: `var(--stage-${kind})`, background: `var(--stage-${kind}-soft)` }
}

export function serviceColour(service: ClassOfService): string {
  return `var(--service-${service.replace('_', '-')})`
}
