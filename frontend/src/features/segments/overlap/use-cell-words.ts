import { useLingui } from '@lingui/react/macro'
import type { SegmentOverlap } from '../asking/held'
import { useHeldWords } from '../words/use-held-words'
import { type At, cellOf } from './shares'

/** What stands in a cell, and all of what it says. */
export function useCellWords(overlap: SegmentOverlap) {
  const { t, i18n } = useLingui()
  const told = useHeldWords()
  const percent = (share: number) => i18n.number(share, { style: 'percent', maximumFractionDigits: 0 })
  // Somebody is not told as nobody, nor all but a few as all.
  const shareOf = (share: number) => {
    if (share > 0 && share < 0.005) return `<${percent(0.01)}`
    return share < 1 && share >= 0.995 ? `>${percent(0.99)}` : percent(share)
  }
  return (at: At): { short: string; full: string } => {
    const cell = cellOf(overlap, at)
    const row = overlap.segments[at.row]?.name ?? ''
    const column = overlap.segments[at.column]?.name ?? ''
    switch (cell.kind) {
      case 'itself': {
        const size = told(cell.size, overlap.least)
        return { short: size, full: t`“${row}” has ${size} in it.` }
      }
      case 'nobody':
        return { short: '–', full: t`Nobody is in “${row}”.` }
      case 'few': {
        const least = i18n.number(cell.least)
        return { short: `<${least}`, full: t`Fewer than ${least} of “${row}” are in “${column}”.` }
      }
      case 'shared': {
        const [share, count, size] = [
          shareOf(cell.share),
          i18n.number(cell.count),
          told(cell.size, overlap.least),
        ]
        return { short: share, full: t`${share} of “${row}” are in “${column}”: ${count} of ${size}.` }
      }
    }
  }
}
