import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { clockOf } from '#lib/hours'
import { DateText } from '#ui/time/date-text'
import type { RetainerPeriod } from '../asking/budgets-api'
import { Money } from '../look/money'
import styles from '../look/money.module.css'
import { ShareBar } from '../look/share-bar'

const shown = 6

export interface RetainerPeriodsProps {
  periods: RetainerPeriod[]
  currency: string
  today: string
}

/** What each period granted, what was brought into it, what it took. */
export function RetainerPeriods({ periods, currency, today }: RetainerPeriodsProps) {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  if (periods.length === 0) return null
  const watched = periods.some(({ granted }) => granted > 0)
  const count = periods.length
  return (
    <section className={styles.section} aria-labelledby="periods">
      <div className={styles.head}>
        <h2 id="periods">
          <Trans>Periods of the retainer</Trans>
        </h2>
        {count > shown ? (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAll((was) => !was)}>
            {all ? <Trans>Only the last ones</Trans> : <Trans>All {count}</Trans>}
          </Button>
        ) : null}
      </div>
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Period</Trans>
              </th>
              {watched ? (
                <>
                  <th scope="col" className={`${styles.number} ${styles.onlyWide}`}>
                    <Trans>Brought</Trans>
                  </th>
                  <th scope="col" className={`${styles.number} ${styles.onlyWide}`}>
                    <Trans>Granted</Trans>
                  </th>
                </>
              ) : null}
              <th scope="col" className={styles.number}>
                <Trans>Spent</Trans>
              </th>
              {watched ? (
                <>
                  <th scope="col" className={styles.onlyWide}>
                    <Trans>Of what was there</Trans>
                  </th>
                  <th scope="col" className={styles.number}>
                    <Trans>Left</Trans>
                  </th>
                  <th scope="col" className={`${styles.number} ${styles.onlyWide}`}>
                    <Trans>Over</Trans>
                  </th>
                  <th scope="col" className={`${styles.number} ${styles.onlyWide}`}>
                    <Trans>Lapsed</Trans>
                  </th>
                </>
              ) : null}
              <th scope="col" className={styles.number}>
                <Trans>Earned</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {periods.slice(0, all ? undefined : shown).map((each) => {
              const there = each.granted + Math.max(each.brought, 0)
              return (
                <tr key={each.first}>
                  <td>
                    <DateText at={each.first} /> – <DateText at={each.last} />
                    {each.first <= today && today <= each.last ? (
                      <span className={styles.small}>
                        <Trans>running</Trans>
                      </span>
                    ) : null}
                  </td>
                  {watched ? (
                    <>
                      <td className={`${styles.number} ${styles.onlyWide}`}>{hours(each.brought)}</td>
                      <td className={`${styles.number} ${styles.onlyWide}`}>{hours(each.granted)}</td>
                    </>
                  ) : null}
                  <td className={styles.number}>{clockOf(each.spent)}</td>
                  {watched ? (
                    <>
                      <td className={styles.onlyWide} style={{ minWidth: 110 }}>
                        {there > 0 ? <ShareBar of={each.spent / there} name={t`Of what was there`} /> : null}
                      </td>
                      <td className={styles.number}>{hours(each.left)}</td>
                      <td className={`${styles.number} ${styles.onlyWide}`}>{hours(each.over)}</td>
                      <td className={`${styles.number} ${styles.onlyWide}`}>{hours(each.lapsed)}</td>
                    </>
                  ) : null}
                  <td className={styles.number}>
                    <Money of={each.earned} in={currency} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Nothing is a dash: a column of zeros hides the one that is not. */
function hours(minutes: number): string {
  return minutes === 0 ? '–' : clockOf(minutes)
}
