import { Trans } from '@lingui/react/macro'
import type { Approval } from '../asking/approvals-api'
import type { Reader } from '../asking/asked-card'
import { CameBy, Said } from '../of-card/said'
import styles from './proof.module.css'

/** What was decided about this proof: by whom, when, and by which way the answer came. */
export function Answers({ approval, reader }: { approval: Approval; reader: Reader }) {
  const given = approval.approvers.filter(({ answer }) => answer !== null)
  if (given.length === 0) return null
  return (
    <section>
      <h3 className={styles.proofName}>
        <Trans>Answers</Trans>
      </h3>
      <ul className={styles.answers}>
        {given.map((approver) => (
          <li key={approver.id}>
            <Said approver={approver} open={false} />
            {approver.answer?.entrance ? (
              <CameBy entrance={approver.answer.entrance} reader={reader} />
            ) : null}
            {approver.answer?.comment ? <p dir="auto">{approver.answer.comment}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
