import { Trans } from '@lingui/react/macro'
import look from '../look/look.module.css'

/** What goes on side by side in the design stands one after the other on a board: said before it is published. */
export function SideBySide({ groups }: { groups: readonly (readonly string[])[] }) {
  return groups.map((names) => {
    const row = names.join(' → ')
    return (
      <p key={row} className={`${look.quiet} ${look.warn}`}>
        <Trans>
          Side by side in the design, one after the other on the board: {row}. A card goes through them in
          this order, or over the one that it does not need.
        </Trans>
      </p>
    )
  })
}
