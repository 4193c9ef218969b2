import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { EmptyState } from '#ui/states/empty-state'

/** A member, but not yet proved twice, as this workspace asks. */
export function SecondFactorScreen({ workspace }: { workspace: string }) {
  const { t } = useLingui()
  return (
    <main>
      <EmptyState
        icon={IconShieldLock}
        alone
        title={t`“${workspace}” asks for a second factor`}
        action={
          <Button component="a" href="/accounts/second-factor/">
            <Trans>Set one up</Trans>
          </Button>
        }
      >
        <Trans>An authenticator app or a passkey, once; then you are in.</Trans>
      </EmptyState>
    </main>
  )
}
