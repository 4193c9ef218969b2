import { Trans } from '@lingui/react/macro'
import type { Approver } from '../asking/approvals-api'
import styles from './proof.module.css'

export type Remark = Approver['pins'][number] & { by: string }

/** What was said about places of the proof, by whom. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null
  return (
    <section>
      <h3 className={styles.proofName}>
        <Trans>Remarks</Trans>
      </h3>
      <ol className={styles.remarks}>
        {remarks.map(({ id, by, text, quote, page }) => (
          <li key={id}>
            {page ? (
              <span className={styles.hint}>
                <Trans>page {page}</Trans>{' '}
              </span>
            ) : null}
            {quote ? <q className={styles.quote}>{quote}</q> : null}
            <span dir="auto">{text}</span> <span className={styles.hint}>{by}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
