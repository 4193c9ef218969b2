import { Trans } from '@lingui/react/macro'
import { DateText } from '#ui/time/date-text'

/** Which days nothing can begin on any more. */
export function LockedBefore({ day }: { day: string | null }) {
  if (!day) return null
  return (
    <Trans>
      Days before <DateText at={day} /> are locked.
    </Trans>
  )
}
