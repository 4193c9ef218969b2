import { Trans } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { DateText } from '#ui/time/date-text'
import type { Approver, Entrance } from '../asking/approvals-api'
import type { Reader } from '../asking/asked-card'
import styles from './approvals.module.css'

/** Who is asked, and what they have said or whether they looked. */
export function Said({ approver, open }: { approver: Approver; open: boolean }) {
  const { name, answer, first_opened_at: opened } = approver
  if (answer)
    return answer.decision === 'approve' ? (
      <Trans>
        {name} <Quiet>approved,</Quiet> <DateText at={answer.at} />
      </Trans>
    ) : (
      <Trans>
        {name} <Quiet>asks for changes,</Quiet> <DateText at={answer.at} />
      </Trans>
    )
  if (!open)
    return (
      <Trans>
        {name} <Quiet>did not answer</Quiet>
      </Trans>
    )
  if (opened)
    return (
      <Trans>
        {name} <Quiet>has looked at it,</Quiet> <DateText at={opened} />
      </Trans>
    )
  return (
    <Trans>
      {name} <Quiet>has not looked yet</Quiet>
    </Trans>
  )
}

function Quiet({ children }: { children?: ReactNode }) {
  return <span className={styles.quiet}>{children}</span>
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
      {colleague ? <VisuallyHidden>, </VisuallyHidden> : null}
      {colleague ? (
        <b className={styles.ownHand}>
          <Trans>in a browser where {colleague} was signed in</Trans>
        </b>
      ) : null}
    </span>
  )
}
