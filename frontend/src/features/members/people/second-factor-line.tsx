import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useSession } from '#api/session'
import { useWorkspace } from '#api/workspace'
import { ConfirmDialog } from '#ui/confirm-dialog'
import { type Member, secondFactors } from '../asking/house-api'
import { useListed } from '../asking/use-listed'
import { useWorkspaceSeen } from '../asking/workspace-query'
import { useDoing } from '../doing/use-doing'

/** Whether somebody proves themselves twice; an owner lets them start again when the phone is lost. */
export function SecondFactorLine({ member }: { member: Member }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const [asking, setAsking] = useState(false)
  const me = useSession().workspaces.find(({ slug }) => slug === workspace)
  const may = useWorkspaceSeen().data?.me.may_administer ?? false
  const { data } = useListed('second-factors', secondFactors.list, may)
  if (!data) return null
  const isSetUp = data.set_up.includes(member.id)
  const reset = () => doing.run(() => secondFactors.reset(workspace, member.id), t`Reset`)
  return (
    <Group justify="space-between">
      <span>
        <span style={{ fontWeight: 540, display: 'block' }}>
          <Trans>Second factor</Trans>
        </span>
        <span>{isSetUp ? t`set up` : t`none`}</span>
      </span>
      {isSetUp && data.may_demand && member.id !== me?.member_id ? (
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          <Trans>Reset…</Trans>
        </Button>
      ) : null}
      <ConfirmDialog
        opened={asking}
        title={t`Reset the second factor of ${member.name}?`}
        confirmLabel={t`Reset it`}
        danger
        onConfirm={reset}
        onClose={() => setAsking(false)}
      >
        <Trans>
          Their app, passkeys and recovery codes open nothing any more, and they are signed out everywhere.
          Make sure that it is really they who ask. They are told by mail.
        </Trans>
      </ConfirmDialog>
    </Group>
  )
}
