import { Trans } from '@lingui/react/macro'
import styles from './upload.module.css'

/** How one gets the file out of the other house. */
export function HowToExport() {
  return (
    <section className={styles.how}>
      <h2>
        <Trans>How to export from Trello</Trans>
      </h2>
      <ol>
        <li>
          <Trans>Open the board and its menu (•••).</Trans>
        </li>
        <li>
          <Trans>Choose “Print, export, and share”, then “Export as JSON”.</Trans>
        </li>
        <li>
          <Trans>Save the page that opens as a file with the ending .json.</Trans>
        </li>
      </ol>
      <p className={styles.quiet}>
        <Trans>
          Trello gives at most the last 1,000 actions. What is older is shown as unknown, never invented.
        </Trans>
      </p>
    </section>
  )
}
