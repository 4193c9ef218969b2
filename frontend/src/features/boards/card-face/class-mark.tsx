import { Trans } from '@lingui/react/macro'
import { IconBolt, IconCalendarPin, IconSeedling } from '@tabler/icons-react'
import styles from './card.module.css'

/** Expedite is seen on every board; the other classes where the board wants them. */
export function ClassMark({ service, chosen }: { service: string | undefined; chosen: ReadonlySet<string> }) {
  if (service === 'expedite')
    return (
      <span className={styles.service} data-service="expedite">
        <IconBolt size={13} fill="currentColor" aria-hidden />
        <Trans>Expedite</Trans>
      </span>
    )
  if (!chosen.has('class_of_service')) return null
  if (service === 'fixed_date')
    return (
      <span className={styles.service} data-service="fixed_date">
        <IconCalendarPin size={13} aria-hidden />
        <Trans>Fixed date</Trans>
      </span>
    )
  if (service === 'intangible')
    return (
      <span className={styles.service} data-service="intangible">
        <IconSeedling size={13} aria-hidden />
        <Trans>Intangible</Trans>
      </span>
    )
  return null
}
