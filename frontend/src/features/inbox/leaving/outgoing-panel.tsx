import { OutboxPart } from './outbox-part'
import { SlackPart } from './slack-part'

/** How the workspace speaks outside, and what did not arrive; for whoever administers it. */
export function OutgoingPanel() {
  return (
    <>
      <SlackPart />
      <OutboxPart />
    </>
  )
}
