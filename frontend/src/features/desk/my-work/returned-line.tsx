import { Trans } from '@lingui/react/macro'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { RelativeTime } from '#ui/time/relative-time'
import type { DeskReturned } from './desk-query'
import styles from './my-work.module.css'

/** Why somebody gave the card back; gone once it moves or is offered again. */
export function ReturnedLine({ returned }: { returned: DeskReturned }) {
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const name = names.member.get(returned.by) ?? '?'
  return (
    <div className={styles.beneath}>
      <div className={styles.said}>
        <span className={styles.stuck}>
          <IconArrowBackUp size={14} aria-hidden /> <Trans>Returned by {name}</Trans>
        </span>
        <span className={styles.quiet}>
          <RelativeTime at={returned.at} />
        </span>
        {returned.reason ? <q className={styles.note}>{returned.reason}</q> : null}
      </div>
    </div>
  )
}
