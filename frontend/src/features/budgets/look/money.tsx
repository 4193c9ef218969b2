import { useLingui } from '@lingui/react/macro'
import { amountWritten } from '#lib/amount'
import styles from './money.module.css'

/** An amount to be read; below zero it says so by its colour too. ``exact``: with its cents, though they be 0. */
export function Money({ of, in: currency, exact }: { of: string; in: string; exact?: boolean }) {
  const { i18n } = useLingui()
  return (
    <span className={styles.money} {...(of.startsWith('-') ? { 'data-below': true } : {})}>
      {amountWritten(of, i18n.locale, currency, exact ? 'always' : 'some')}
    </span>
  )
}
