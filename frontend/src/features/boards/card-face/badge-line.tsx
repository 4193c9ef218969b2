import { useLingui } from '@lingui/react/macro'
import { relative } from '#lib/dates'
import { type Language, workingTime } from '#lib/working-hours'
import { workingMinutes } from '../ages/working-minutes'
import { useBoardLook, useBoardTools } from '../board/board-context'
import styles from './card.module.css'
import { Glyph } from './glyph'
import { glyphs } from './glyphs'

/** Who is waited for, and for how long: the first thing to see on a card that stands still. */
export function BadgeLine({ card }: { card: number }) {
  const { i18n } = useLingui()
  const { badges, calendar, now } = useBoardLook()
  const { vocabulary } = useBoardTools()
  const badge = badges.get(card)
  if (!badge) return null
  const since = badge.since === null ? null : new Date(badge.since)
  const minutes = since && calendar ? workingMinutes(since, now, calendar) : null
  const time =
    minutes !== null
      ? workingTime(minutes, i18n.locale as Language)
      : since
        ? relative(since, now, i18n.locale, vocabulary.zone)
        : null
  return (
    <div className={styles.line} data-line={badge.late ? 'offer-late' : 'badge'} title={badge.words}>
      <Glyph of={glyphs.hourglass} size={14} />
      <span className={styles.cut}>{badge.words}</span>
      {time && (minutes === null || minutes >= 1) ? <span className={styles.since}>{time}</span> : null}
    </div>
  )
}
