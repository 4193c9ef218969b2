import type { components } from '#api/schema.gen'

type Told = components['schemas']

/** How many; null: somebody, but fewer than `fewest`, told to nobody who may not see personal data. */
export type Held = number | null

export const fewest = 10

type Hides<Of, Names extends keyof Of> = Omit<Of, Names> & Record<Names, Held>

/** Why nothing was counted though the document was read. */
export interface Refused {
  code: string
  words: string
}

export type Step = Hides<Told['FallOut'], 'alone' | 'so_far' | 'without'>
export type Reached = Hides<Told['ChannelReachOut'], 'members'>
export type ByRule = Hides<Told['ByRuleOut'], 'members'>

export interface Count
  extends Hides<Omit<Told['SegmentCountOut'], 'steps' | 'reach'>, 'customers' | 'members'> {
  /** None where there are too many rules to be counted one after another. */
  steps: Step[]
  reach: Reached[]
}

export interface Check extends Omit<Told['CheckOut'], 'counted' | 'refused'> {
  counted: Count | null
  refused?: Refused | null
}

export interface MemberDifference
  extends Hides<
    Omit<Told['MemberDifferenceOut'], 'joined_by' | 'left_by'>,
    'before' | 'after' | 'stayed' | 'joined' | 'left'
  > {
  joined_by: ByRule[]
  left_by: ByRule[]
}

export interface Difference extends Omit<Told['SegmentDifferenceOut'], 'members'> {
  members: MemberDifference | null
}

export interface SegmentOverlap extends Omit<Told['SegmentOverlapOut'], 'segments'> {
  segments: Hides<Told['OverlapSegmentOut'], 'size'>[]
}

/** A part of a whole, 0 to 1; null where either is hidden. */
export function shareOf(part: Held, whole: Held): number | null {
  if (part === null || whole === null) return null
  return whole === 0 ? 0 : part / whole
}
