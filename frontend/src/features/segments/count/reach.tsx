import { Trans, useLingui } from '@lingui/react/macro'
import { type Count, shareOf } from '../asking/held'
import { useHeldWords } from '../words/use-held-words'
import styles from './count.module.css'

/** Of the members, how many each channel reaches with consent. */
export function Reach({ count }: { count: Count }) {
  const { t, i18n } = useLingui()
  const told = useHeldWords()
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>Reached with consent</Trans>
      </h2>
      <ul className={styles.steps} aria-label={t`Reached with consent`}>
        {count.reach.map(({ channel, label, members }) => {
          const share = shareOf(members, count.members)
          return (
            <li key={channel}>
              <span className={styles.stepWords}>{label}</span>
              <span className={styles.number}>
                {told(members)}{' '}
                {share === null ? null : (
                  <span className={styles.quiet}>
                    {i18n.number(share, { style: 'percent', maximumFractionDigits: 0 })}
                  </span>
                )}
              </span>
              <span className={styles.bar} aria-hidden>
                <span className={styles.kept} style={{ width: `${100 * (share ?? 0)}%` }} />
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
