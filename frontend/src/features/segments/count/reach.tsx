import { Trans, useLingui } from '@lingui/react/macro'
import type { Count } from '../asking/segments-api'
import styles from './count.module.css'

/** Of the members, how many each channel reaches with consent. */
export function Reach({ count }: { count: Count }) {
  const { t, i18n } = useLingui()
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>Reached with consent</Trans>
      </h2>
      <ul className={styles.steps} aria-label={t`Reached with consent`}>
        {count.reach.map(({ channel, label, members }) => {
          const share = count.members ? members / count.members : 0
          return (
            <li key={channel}>
              <span className={styles.stepWords}>{label}</span>
              <span className={styles.number}>
                {i18n.number(members)}{' '}
                <span className={styles.quiet}>
                  {i18n.number(share, { style: 'percent', maximumFractionDigits: 0 })}
                </span>
              </span>
              <span className={styles.bar} aria-hidden>
                <span className={styles.kept} style={{ width: `${100 * share}%` }} />
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
