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

/** Which way one walks: the steps of `past` are taken back, those of `future` are done again. */
export type Way = keyof History

export const nothingDone: History = { past: [], future: [] }
const most = 100

/** After something new there is nothing to do again. */
export function did(history: History, step: Step): History {
  return step.back.length ? { past: [...history.past, step].slice(-most), future: [] } : history
}

/** A step that is under way is offered to nobody a second time. */
export function under(history: History, way: Way, step: Step): History {
  return { ...history, [way]: history[way].filter((each) => each !== step) }
}

/** How it went: `back` leads back the other way; `left` is still to be done. */
export function walked(history: History, way: Way, { words, back, left }: Walked): History {
  const other = way === 'past' ? 'future' : 'past'
  return {
    ...history,
    [other]: back.length ? [...history[other], { words, back }] : history[other],
    [way]: left.length ? [...history[way], { words, back: left }] : history[way],
  }
}

export interface Walked extends Step {
  left: readonly Deed[]
}
