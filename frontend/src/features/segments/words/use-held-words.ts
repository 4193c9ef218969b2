import { useLingui } from '@lingui/react'
import { fewest, type Held } from '../asking/held'

/** A count in the figures of the reader; of a few only that they are few. */
export function useHeldWords(): (held: Held, least?: number) => string {
  const { i18n } = useLingui()
  return (held, least = fewest) => (held === null ? `<${i18n.number(least)}` : i18n.number(held))
}
