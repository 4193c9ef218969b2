import { Trans, useLingui } from '@lingui/react/macro'
import { IconHourglass } from '@tabler/icons-react'
import { type Language, workingTime } from '#lib/working-hours'
import { DateText } from '#ui/time/date-text'
import { useZone } from '#ui/time/zone'
import { useOpenCard } from '../open/card-context'
import { isWithinOneDay, waitsShown } from './waits-shown'
import styles from './way.module.css'

/** Dated stretches on somebody's clock. */
export function WaitsOfCard() {
  const { t, i18n } = useLingui()
  const { card } = useOpenCard()
  const zone = useZone()
  const waits = waitsShown(card.waits ?? [])
  const clocks: Record<string, string> = {
    ours: t`On our clock`,
    client: t`On the client's clock`,
    supplier: t`On a supplier's clock`,
  }
  if (waits.length === 0) return null
  return (
    <>
      <h4 className={styles.part}>
        <Trans>Waits</Trans>
      </h4>
      <ul className={styles.rows}>
        {waits.map((wait) => (
          <li key={wait.id} className={styles.row}>
            <IconHourglass size={15} aria-hidden />
            <div>
              <b>{clocks[wait.clock] ?? wait.clock}</b> ·{' '}
              {workingTime(wait.working_minutes, i18n.locale as Language)}
              {wait.cause ? ` · ${wait.cause}` : ''}
              {wait.round > 1 ? ` · ${t`round ${wait.round}`}` : ''}
              <div className={styles.quiet}>
                {wait.until && isWithinOneDay(wait.since, wait.until, zone) ? (
                  <>
                    <DateText at={wait.since} />, <DateText at={wait.since} as="time" />–
                    <DateText at={wait.until} as="time" />
                  </>
                ) : wait.until ? (
                  <Trans>
                    <DateText at={wait.since} /> to <DateText at={wait.until} />
                  </Trans>
                ) : (
                  <Trans>
                    since <DateText at={wait.since} />
                  </Trans>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
