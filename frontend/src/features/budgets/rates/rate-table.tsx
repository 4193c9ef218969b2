import { Trans } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from '../look/money.module.css'

/** Rates below a heading; the lines are RateLines. */
export function RateTable({
  title,
  action,
  about,
  children,
}: {
  title: string
  action?: ReactNode
  about?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {action}
      </div>
      {about ? <p className={styles.quiet}>{about}</p> : null}
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>For</Trans>
              </th>
              <th scope="col" className={styles.number}>
                <Trans>An hour</Trans>
              </th>
              <th scope="col" className={styles.onlyWide}>
                <Trans>Since</Trans>
              </th>
              <th scope="col" className={styles.act}>
                <VisuallyHidden>
                  <Trans>Actions</Trans>
                </VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  )
}
