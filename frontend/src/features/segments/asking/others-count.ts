import { Refusal } from '#api/refusal'
import type { Refused } from './held'

/** The server counts for a few at a time and lets nobody wait: whoever was turned away asks again. */
export const pause = 1500
export const mostTries = 4

const code = 'OthersAreCounting'

export const othersCount = (refused: Refused | Error | null | undefined): boolean =>
  refused instanceof Refusal
    ? refused.code === code
    : refused instanceof Error
      ? false
      : refused?.code === code

/** Of a question whose answer is nothing but the count. */
export const whileOthersCount = {
  retry: (failed: number, problem: Error) => othersCount(problem) && failed < mostTries,
  retryDelay: pause,
}
