import { t } from '@lingui/core/macro'
import { Refusal, Unreachable } from '#api/refusal'

export function isRefusal(problem: unknown, code: string): boolean {
  return problem instanceof Refusal && problem.code === code
}

/** The server's own words; where nobody answered, what that means for the deed. */
export function wordsOf(problem: unknown): string {
  if (problem instanceof Unreachable)
    return t`Nobody answered, so it was not done. Try again when the connection is back.`
  if (problem instanceof Refusal) return problem.message
  throw problem
}
