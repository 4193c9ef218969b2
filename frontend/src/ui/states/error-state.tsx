import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { EmptyState } from './empty-state'

export interface ErrorStateProps {
  /** The server's words where it gave any. */
  reason?: string
  onRetry?: () => void
}

export function ErrorState({ reason, onRetry }: ErrorStateProps) {
  const { t } = useLingui()
  return (
    <div role="alert">
      <EmptyState
        icon={IconPlugConnectedX}
        title={t`This could not be loaded`}
        action={
          onRetry ? (
            <Button variant="default" onClick={onRetry}>
              <Trans>Try again</Trans>
            </Button>
          ) : null
        }
      >
        {reason ?? <Trans>Check your connection. Nothing you have entered was lost.</Trans>}
      </EmptyState>
    </div>
  )
}
