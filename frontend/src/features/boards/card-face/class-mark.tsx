import { Trans } from '@lingui/react/macro'
import styles from './card.module.css'
import { Glyph } from './glyph'
import { glyphs } from './glyphs'

/** Expedite is seen on every board; the other classes where the board wants them. */
export function ClassMark({ service, chosen }: { service: string | undefined; chosen: ReadonlySet<string> }) {
  if (service === 'expedite')
    return (
      <span className={styles.service} data-service="expedite">
        <Glyph of={glyphs.bolt} size={13} filled />
        <Trans>Expedite</Trans>
      </span>
    )
  if (!chosen.has('class_of_service')) return null
  if (service === 'fixed_date')
    return (
      <span className={styles.service} data-service="fixed_date">
        <Glyph of={glyphs.calendarPin} size={13} />
        <Trans>Fixed date</Trans>
      </span>
    )
  if (service === 'intangible')
    return (
      <span className={styles.service} data-service="intangible">
        <Glyph of={glyphs.seedling} size={13} />
        <Trans>Intangible</Trans>
      </span>
    )
  return null
}
