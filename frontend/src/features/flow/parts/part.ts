import type { Compared, Seen } from '../asking/answers'
import type { FlowSearch, Question, Selection } from '../asking/selection'

/** What every tab of the dashboard is given. */
export interface PartProps {
  seen: Seen
  asked: Question
  /** What it is compared with, drawn over it where the kind of picture allows that. */
  other?: Compared | undefined
  search: FlowSearch
  /** Narrows or moves what is looked at; absent on paper and in the second of two. */
  onChoose?: ((changed: Partial<Selection>) => void) | undefined
  onTab?: ((tab: string) => void) | undefined
  onPick?: ((item: string) => void) | undefined
}

/** Few cards say little: below this many no percentile is told. */
export const enough = 5
