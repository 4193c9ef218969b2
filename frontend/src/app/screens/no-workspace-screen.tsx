import { Trans, useLingui } from '@lingui/react/macro'
import { IconDoor } from '@tabler/icons-react'
import { useSession } from '#api/session'
import { EmptyState } from '#ui/states/empty-state'

/** Signed in, but nobody has invited this person anywhere yet. */
export function NoWorkspaceScreen() {
  const { t } = useLingui()
  const email = useSession().user?.email ?? ''
  return (
    <main>
      <EmptyState icon={IconDoor} alone title={t`You are not in a workspace yet`}>
        <Trans>Ask the owner of your agency's workspace to invite {email}.</Trans>
      </EmptyState>
    </main>
  )
}
