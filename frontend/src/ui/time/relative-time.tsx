import { useLingui } from '@lingui/react'
import { relative, relativeDay, written } from '#lib/dates'
import { useNow } from './clock'
import { useZone } from './zone'

/** "3 hours ago", with the whole date for whoever points at it; a day without an hour is counted in days. */
export function RelativeTime({ at, wholeDay = false }: { at: string; wholeDay?: boolean }) {
  const { i18n } = useLingui()
  const zone = useZone()
  const now = useNow()
  const said = wholeDay ? relativeDay : relative
  return (
    <time dateTime={at} title={written(at, wholeDay ? 'day' : 'day-and-time', i18n.locale, zone)}>
      {said(new Date(at), now, i18n.locale, zone)}
    </time>
  )
}
