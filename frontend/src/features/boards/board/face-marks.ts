/** A figure that a feature above the boards puts at the foot of cards, where the board chose to show it. */
export interface FaceMarks {
  /** Card -> what its foot shows. */
  amounts: ReadonlyMap<number, number>
  /** Card -> what counts in a sum of several. */
  summed: ReadonlyMap<number, number>
  write: (amount: number) => { text: string; words: string }
}

type UseFaceMarks = (board: number, isShown: boolean) => FaceMarks | null

let brought: UseFaceMarks = () => null

/** Brought once, before the first board is drawn (in a feature's screens.ts). */
export function bringFaceMarks(use: UseFaceMarks): void {
  brought = use
}

/** The part of a board's face that the figure is. */
export const markedPart = 'time'

export function useFaceMarks(board: number, isShown: boolean): FaceMarks | null {
  return brought(board, isShown)
}
