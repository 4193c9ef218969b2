import { useLingui } from '@lingui/react'
import { type DateStyle, written } from '#lib/dates'
import { useZone } from './zone'

/** A date written out in the reader's language and the workspace's time zone. */
export function DateText({ at, as = 'day' }: { at: string; as?: DateStyle }) {
  const { i18n } = useLingui()
  const zone = useZone()
  return <time dateTime={at}>{written(at, as, i18n.locale, zone)}</time>
}
