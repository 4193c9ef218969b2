import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { Page } from '#ui/page'
import { AwayPanel } from '../absences/away-panel'
import { useWorkspaceSeen } from '../asking/workspace-query'
import { InvitationsPanel } from '../invitations/invitations-panel'
import { InviteDialog } from '../invitations/invite-dialog'
import { Tabbed } from '../look/tabbed'
import { TeamsPanel } from '../teams/teams-panel'
import { PeoplePanel } from './people-panel'

/** Who works here: people, teams, who is away, who is invited. */
export default function MembersPage() {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const [inviting, dialog] = useDisclosure(false)
  const me = seen?.me
  const isGuest = me?.role === 'guest'
  return (
    <Page
      title={t`Members`}
      actions={
        me?.may_administer ? (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={dialog.open}>
            <Trans>Invite</Trans>
          </Button>
        ) : null
      }
    >
      {isGuest || !me ? (
        <PeoplePanel />
      ) : (
        <Tabbed
          label={t`Members`}
          tabs={[
            { key: 'people', label: t`People`, panel: <PeoplePanel /> },
            { key: 'teams', label: t`Teams`, panel: <TeamsPanel /> },
            { key: 'away', label: t`Away`, panel: <AwayPanel /> },
            ...(me.may_administer
              ? [{ key: 'invitations', label: t`Invitations`, panel: <InvitationsPanel /> }]
              : []),
          ]}
        />
      )}
      {inviting ? <InviteDialog onClose={dialog.close} /> : null}
    </Page>
  )
}
