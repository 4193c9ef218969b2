import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconBandage } from '@tabler/icons-react'
import { Unreachable } from '#api/refusal'
import { copy } from '#lib/clipboard'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'

/** Says what a person can do now, and gives whoever repairs it what they need. */
export function BrokenScreen({ error }: { error: Error }) {
  const { t } = useLingui()
  if (error instanceof Unreachable) return <ErrorState onRetry={() => window.location.reload()} />
  const report = `${new Date().toISOString()}\n${window.location.href}\n${error.stack ?? error.message}`
  return (
    <main role="alert">
      <EmptyState
        icon={IconBandage}
        title={t`This screen broke`}
        alone
        action={
          <>
            <Button onClick={() => window.location.reload()}>
              <Trans>Load it again</Trans>
            </Button>
            <Button variant="default" onClick={() => void copy(report)}>
              <Trans>Copy the details</Trans>
            </Button>
          </>
        }
      >
        <Trans>
          Everything you saved is safe on the server. If it breaks again, send the details to whoever looks
          after your Baton.
        </Trans>
      </EmptyState>
    </main>
  )
}
