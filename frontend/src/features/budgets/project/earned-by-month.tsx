import { Trans, useLingui } from '@lingui/react/macro'
import { dayWritten } from '#lib/days'
import { DateText } from '#ui/time/date-text'
import type { Budget } from '../asking/budgets-api'
import { Money } from '../look/money'
import styles from '../look/money.module.css'
import { earnedWith } from './earned-with'

/** What each month added, by what it was earned with. Months of a closed period stand as they were kept. */
export function EarnedByMonth({ budget }: { budget: Budget }) {
  const { i18n } = useLingui()
  const { months, earned, currency, closed_through: closed } = budget
  if (months.length === 0) return null
  const names = {
    agreed: <Trans>Agreement</Trans>,
    by_time: <Trans>Cards by hours</Trans>,
    own_prices: <Trans>Cards at their price</Trans>,
    passed_on: <Trans>Charged on</Trans>,
  }
  const sums = earnedWith(budget).map((key) => ({ key, name: names[key] }))
  return (
    <section className={styles.section} aria-labelledby="earned">
      <div className={styles.head}>
        <h2 id="earned">
          <Trans>Earned by month</Trans>
        </h2>
      </div>
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Month</Trans>
              </th>
              {sums.map(({ key, name }) => (
                <th key={key} scope="col" className={`${styles.number} ${styles.onlyWide}`}>
                  {name}
                </th>
              ))}
              <th scope="col" className={styles.number}>
                <Trans>In all</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {[...months].reverse().map((month) => (
              <tr key={month.month}>
                <td>{dayWritten(month.month, i18n.locale, { month: 'long', year: 'numeric' })}</td>
                {sums.map(({ key }) => (
                  <td key={key} className={`${styles.number} ${styles.onlyWide}`}>
                    <Money of={month[key]} in={currency} exact />
                  </td>
                ))}
                <td className={styles.number}>
                  <Money of={month.total} in={currency} exact />
                </td>
              </tr>
            ))}
            <tr>
              <td className={styles.name}>
                <Trans>In all</Trans>
              </td>
              {sums.map(({ key }) => (
                <td key={key} className={`${styles.number} ${styles.onlyWide} ${styles.name}`}>
                  <Money of={earned[key]} in={currency} exact />
                </td>
              ))}
              <td className={`${styles.number} ${styles.name}`}>
                <Money of={earned.total} in={currency} exact />
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      {closed ? (
        <p className={styles.quiet}>
          <Trans>
            Days up to <DateText at={closed} /> are closed: what they earned stays.
          </Trans>
        </p>
      ) : null}
    </section>
  )
}
