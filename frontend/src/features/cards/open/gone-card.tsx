import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCardsFilled } from '@tabler/icons-react'
import { EmptyState } from '#ui/states/empty-state'

/** Not seen is not there; whoever had the card open learns that it went. */
export function GoneCard({ seen, onClose }: { id: number; seen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <div role="alert">
      <EmptyState
        icon={IconCardsFilled}
        title={seen ? t`This card is no longer here` : t`There is no such card`}
        action={
          <Button variant="default" onClick={onClose}>
            <Trans>Back to the board</Trans>
          </Button>
        }
      >
        {seen ? (
          <Trans>
            It was deleted or is no longer shown to you. What you were writing is kept on this device.
          </Trans>
        ) : (
          <Trans>It was deleted, it never was, or it is not shown to you.</Trans>
        )}
      </EmptyState>
    </div>
  )
}
