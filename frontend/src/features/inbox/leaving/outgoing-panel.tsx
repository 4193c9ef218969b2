import { Trans } from '@lingui/react/macro'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import { OutboxPart } from './outbox-part'
import { SlackPart } from './slack-part'

/** How the workspace speaks outside, and what did not arrive; for whoever administers it. */
export function OutgoingPanel() {
  const { data: seen } = useWorkspaceSeen()
  return (
    <>
      {seen?.workspace.is_demo ? (
        <p className={house.about}>
          <Trans>A demo workspace sends nothing out.</Trans>
        </p>
      ) : null}
      <SlackPart />
      <OutboxPart />
    </>
  )
}
