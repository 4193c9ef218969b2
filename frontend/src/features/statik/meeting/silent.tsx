import { Trans } from '@lingui/react/macro'
import look from '../look/look.module.css'

/** Who was asked and has said nothing yet: silence is no consent. */
export function Silent({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <p className={look.quiet}>
      <Trans>Nothing said yet: {names.join(', ')}</Trans>
    </p>
  )
}
