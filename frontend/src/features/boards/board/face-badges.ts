/** What features above the boards put on a card's face: words, since when, whether it is late. */
export interface FaceBadge {
  words: string
  /** Said in working time beside it; null where no time runs. */
  since: string | null
  late: boolean
}

export type FaceBadges = ReadonlyMap<number, FaceBadge>
type UseFaceBadges = (board: number) => FaceBadges

const none: FaceBadges = new Map()
let brought: UseFaceBadges = () => none

/** Brought once, before the first board is drawn (in a feature's screens.ts). */
export function bringFaceBadges(use: UseFaceBadges): void {
  brought = use
}

export function useFaceBadges(board: number): FaceBadges {
  return brought(board)
}
