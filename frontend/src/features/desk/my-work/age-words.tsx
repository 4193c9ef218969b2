import { useLingui } from '@lingui/react/macro'
import { IconHourglassHigh } from '@tabler/icons-react'
import { type Language, workingTime } from '#lib/working-hours'
import type { DeskCard } from './desk-query'
import styles from './my-work.module.css'

/** How long it has stood in its column against what is normal there, and on whose time it waits. */
export function AgeWords({ card }: { card: DeskCard }) {
  const { t, i18n } = useLingui()
  if (card.age_minutes == null || card.age_minutes < 30) return null
  const language = i18n.locale as Language
  const age = workingTime(card.age_minutes, language)
  const clocks: Record<string, string> = {
    ours: t`on our clock`,
    client: t`on the client's clock`,
    supplier: t`on a supplier's clock`,
  }
  const clock = card.clock ? clocks[card.clock] : null
  if (card.stuck_minutes == null)
    return (
      <span className={styles.age} title={t`Here for ${age} of working time`}>
        {age}
        {clock ? ` ${clock}` : ''}
      </span>
    )
  const norm = workingTime(card.age_minutes - card.stuck_minutes, language)
  return (
    <span className={styles.stuck}>
      <IconHourglassHigh size={14} aria-hidden />
      {t`${age} here, the norm is ${norm}`}
      {clock ? ` · ${clock}` : ''}
    </span>
  )
}
