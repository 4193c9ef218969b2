import { Trans } from '@lingui/react/macro'
import { DateText } from '#ui/time/date-text'
import type { Approver, Entrance } from '../asking/approvals-api'
import type { Reader } from '../asking/asked-card'
import styles from './approvals.module.css'

/** What one who is asked has said, or whether they looked. */
export function Said({ approver, open }: { approver: Approver; open: boolean }) {
  const { answer, first_opened_at: opened } = approver
  if (answer)
    return answer.decision === 'approve' ? (
      <Trans>
        approved, <DateText at={answer.at} />
      </Trans>
    ) : (
      <Trans>
        asks for changes, <DateText at={answer.at} />
      </Trans>
    )
  if (!open) return <Trans>did not answer</Trans>
  if (opened)
    return (
      <Trans>
        has looked at it, <DateText at={opened} />
      </Trans>
    )
  return <Trans>has not looked yet</Trans>
}

/** By whose link an answer came; when somebody of the team was signed in there, that is said aloud. */
export function CameBy({ entrance, reader }: { entrance: Entrance; reader: Reader }) {
  const maker = reader.name(entrance.made_by)
  const colleague = entrance.browser_of === null ? null : reader.name(entrance.browser_of)
  return (
    <span className={styles.cameBy}>
      {entrance.by_hand ? (
        <Trans>answered by the link that {maker} made</Trans>
      ) : entrance.mailed_at ? (
        <Trans>answered by the link in the mail</Trans>
      ) : (
        <Trans>answered by the link that came with {maker}’s question</Trans>
      )}
      {colleague ? (
        <b className={styles.ownHand}>
          <Trans>in a browser where {colleague} was signed in</Trans>
        </b>
      ) : null}
    </span>
  )
}
