import type { Deed } from './deeds'

/** What was done, and the deeds that take it back. */
export interface Step {
  words: string
  back: readonly Deed[]
}

/** What was done here since the page was opened; never what others did. */
export interface History {
  past: readonly Step[]
  future: readonly Step[]
}

export const nothingDone: History = { past: [], future: [] }
const most = 100

/** After something new there is nothing to do again. */
export function did({ past }: History, step: Step): History {
  return step.back.length ? { past: [...past, step].slice(-most), future: [] } : { past, future: [] }
}

/** The last step was taken back; `again` does it again. A step that cannot be taken back is gone. */
export function undid({ past, future }: History, again: Step | null): History {
  return { past: past.slice(0, -1), future: again?.back.length ? [...future, again] : future }
}

export function redid({ past, future }: History, back: Step | null): History {
  return { past: back?.back.length ? [...past, back] : past, future: future.slice(0, -1) }
}
