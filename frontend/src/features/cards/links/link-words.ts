import { useLingui } from '@lingui/react/macro'
import type { CardLink } from '../asking/card'

/** How the other card stands to this one. */
export function useLinkWords(): Record<string, string> & { parent: string; child: string } {
  const { t } = useLingui()
  return {
    parent: t`Part of`,
    child: t`Parts`,
    'blocks-out': t`Blocks`,
    'blocks-in': t`Waits for`,
    'relates-out': t`Relates to`,
    'relates-in': t`Relates to`,
    'duplicates-out': t`Duplicates`,
    'duplicates-in': t`Duplicated by`,
  }
}

/** A link without a direction is one group, whichever end it was made at. */
export function groupedLinks(links: readonly CardLink[]): { kind: string; links: CardLink[] }[] {
  const groups = Map.groupBy(links, ({ kind, direction }) =>
    kind === 'relates' ? 'relates-out' : `${kind}-${direction}`,
  )
  return [...groups].map(([kind, found]) => ({ kind, links: found }))
}
