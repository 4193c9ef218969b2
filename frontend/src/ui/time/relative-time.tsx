import { useLingui } from '@lingui/react'
import { relative, written } from '#lib/dates'
import { useNow } from './clock'
import { useZone } from './zone'

/** "3 hours ago", with the whole date for whoever points at it. */
export function RelativeTime({ at }: { at: string }) {
  const { i18n } = useLingui()
  const zone = useZone()
  const now = useNow()
  return (
    <time dateTime={at} title={written(at, 'day-and-time', i18n.locale, zone)}>
      {relative(new Date(at), now, i18n.locale)}
    </time>
  )
}
