import { t } from '@lingui/core/macro'
import type { Copied } from '../asking/time-api'

/** What came out of last week, and what stayed there and why. */
export function copiedWords({ copied, left_out, why }: Copied): string {
  if (left_out === 0) return t`Entries copied: ${copied}`
  const reasons = why.map(({ reason, entries }) =>
    why.length === 1 ? wordsOf(reason) : `${wordsOf(reason)}: ${entries}`,
  )
  const spoken = reasons.join('; ')
  return t`Entries copied: ${copied}, left out: ${left_out} (${spoken})`
}

function wordsOf(reason: Copied['why'][number]['reason']): string {
  return {
    filled: t`filled already`,
    to_come: t`days still to come`,
    locked: t`days that are closed`,
    full: t`the day would have more than 24 hours`,
    gone: t`the card or the project is gone`,
    archived: t`the project is archived`,
  }[reason]
}
