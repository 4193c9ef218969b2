import { useLingui } from '@lingui/react/macro'
import { amountWritten } from '#lib/amount'
import styles from './money.module.css'

/** An amount to be read; below zero it says so by its colour too. */
export function Money({ of, in: currency }: { of: string; in: string }) {
  const { i18n } = useLingui()
  return (
    <span className={styles.money} {...(of.startsWith('-') ? { 'data-below': true } : {})}>
      {amountWritten(of, i18n.locale, currency)}
    </span>
  )
}
