import { useLingui } from '@lingui/react/macro'
import { NotificationsPanel } from '#features/inbox/choosing/notifications-panel'
import { OutgoingPanel } from '#features/inbox/leaving/outgoing-panel'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { Tabbed } from '#features/members/look/tabbed'
import { Page } from '#ui/page'
import { CalendarPanel } from './calendar/calendar-panel'
import { LettersPanel } from './house/letters-panel'
import { SecurityPanel } from './house/security-panel'
import { SpacesPanel } from './house/spaces-panel'
import { WorkspacePanel } from './house/workspace-panel'
import { RecurrencesPanel } from './recurrences/recurrences-panel'
import { RulesPanel } from './rules/rules-panel'
import { TemplatesPanel } from './templates/templates-panel'
import { TrashPanel } from './trash/trash-panel'
import { WebhooksPanel } from './webhooks/webhooks-panel'
import { FieldsPanel } from './words/fields-panel'
import { TagsPanel } from './words/tags-panel'
import { TypesPanel } from './words/types-panel'
import { FeedsPanel } from './you/feeds-panel'
import { KeysPanel } from './you/keys-panel'
import { YouPanel } from './you/you-panel'

/** What a person sets for themselves, and what a manager sets for all. */
export default function SettingsPage() {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const isTeam = seen !== undefined && seen.me.role !== 'guest'
  const house = [
    { key: 'workspace', label: t`Workspace`, panel: <WorkspacePanel /> },
    { key: 'webhooks', label: t`Webhooks`, panel: <WebhooksPanel /> },
    { key: 'spaces', label: t`Spaces`, panel: <SpacesPanel /> },
    { key: 'types', label: t`Card types`, panel: <TypesPanel /> },
    { key: 'tags', label: t`Tags`, panel: <TagsPanel /> },
    { key: 'fields', label: t`Fields`, panel: <FieldsPanel board={null} /> },
    { key: 'templates', label: t`Templates`, panel: <TemplatesPanel /> },
    { key: 'recurring', label: t`Recurring cards`, panel: <RecurrencesPanel /> },
    { key: 'rules', label: t`Rules`, panel: <RulesPanel /> },
    { key: 'calendar', label: t`Working calendar`, panel: <CalendarPanel /> },
    ...(seen?.me.may_administer ? [{ key: 'security', label: t`Signing in`, panel: <SecurityPanel /> }] : []),
    ...(seen?.me.may_administer
      ? [{ key: 'outgoing', label: t`Sending out`, panel: <OutgoingPanel /> }]
      : []),
    ...(seen?.me.may_manage ? [{ key: 'mail', label: t`Mail in`, panel: <LettersPanel /> }] : []),
    { key: 'trash', label: t`Trash`, panel: <TrashPanel /> },
  ]
  return (
    <Page title={t`Settings`}>
      <Tabbed
        label={t`Settings`}
        tabs={[
          { key: 'you', label: t`You`, panel: <YouPanel /> },
          { key: 'feeds', label: t`Calendar feed`, panel: <FeedsPanel /> },
          { key: 'notifications', label: t`Notifications`, panel: <NotificationsPanel /> },
          ...(isTeam ? [{ key: 'keys', label: t`API tokens`, panel: <KeysPanel /> }, ...house] : []),
        ]}
      />
    </Page>
  )
}
