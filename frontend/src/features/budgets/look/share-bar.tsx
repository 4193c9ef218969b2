import { useLingui } from '@lingui/react/macro'
import styles from './money.module.css'

/** A share of 1 as a bar; above 1 it says so by its colour, and the figure stands beside it. */
export function ShareBar({ of, name, tone }: { of: number; name: string; tone?: 'earned' }) {
  const { i18n } = useLingui()
  const written = new Intl.NumberFormat(i18n.locale, { style: 'percent' }).format(of)
  return (
    <span className={styles.share}>
      <span className={styles.track} role="img" aria-label={`${name}: ${written}`}>
        <span
          className={styles.fill}
          style={{ width: `${Math.min(100, Math.max(0, of * 100))}%` }}
          {...(tone ? { 'data-tone': tone } : {})}
          {...(of > 1 ? { 'data-over': true } : {})}
        />
      </span>
      <span className={styles.percent} aria-hidden>
        {written}
      </span>
    </span>
  )
}
