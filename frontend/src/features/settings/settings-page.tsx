import { useLingui } from '@lingui/react/macro'
import { RatesPanel } from '#features/budgets'
import { NotificationsPanel } from '#features/inbox/choosing/notifications-panel'
import { OutgoingPanel } from '#features/inbox/leaving/outgoing-panel'
import { InvoicesPanel } from '#features/invoices'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { Page } from '#ui/page'
import { CalendarPanel } from './calendar/calendar-panel'
import { LettersPanel } from './house/letters-panel'
import { SecurityPanel } from './house/security-panel'
import { SpacesPanel } from './house/spaces-panel'
import { WorkspacePanel } from './house/workspace-panel'
import { Rooms } from './look/rooms'
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
  const manages = seen?.me.may_manage === true
  const seesPrices = (seen?.me.money ?? 0) >= 3
  const administers = seen?.me.may_administer === true
  const own = {
    label: t`For you`,
    rooms: [
      { key: 'you', label: t`You`, panel: <YouPanel /> },
      { key: 'notifications', label: t`Notifications`, panel: <NotificationsPanel /> },
      { key: 'feeds', label: t`Calendar feed`, panel: <FeedsPanel /> },
      ...(isTeam ? [{ key: 'keys', label: t`API tokens`, panel: <KeysPanel /> }] : []),
    ],
  }
  const house = {
    label: t`Workspace`,
    rooms: [
      { key: 'workspace', label: t`General`, panel: <WorkspacePanel /> },
      { key: 'spaces', label: t`Spaces`, panel: <SpacesPanel /> },
      { key: 'calendar', label: t`Working calendar`, panel: <CalendarPanel /> },
      ...(seesPrices
        ? [
            { key: 'rates', label: t`Rates`, panel: <RatesPanel /> },
            { key: 'invoices', label: t`Invoices`, panel: <InvoicesPanel /> },
          ]
        : []),
      ...(administers ? [{ key: 'security', label: t`Signing in`, panel: <SecurityPanel /> }] : []),
      { key: 'trash', label: t`Trash`, panel: <TrashPanel /> },
    ],
  }
  const cards = {
    label: t`Cards`,
    rooms: [
      { key: 'types', label: t`Card types`, panel: <TypesPanel /> },
      { key: 'tags', label: t`Tags`, panel: <TagsPanel /> },
      { key: 'fields', label: t`Fields`, panel: <FieldsPanel board={null} /> },
      { key: 'templates', label: t`Templates`, panel: <TemplatesPanel /> },
      { key: 'recurring', label: t`Recurring cards`, panel: <RecurrencesPanel /> },
      { key: 'rules', label: t`Rules`, panel: <RulesPanel /> },
    ],
  }
  const doors = {
    label: t`In and out`,
    rooms: [
      ...(manages ? [{ key: 'mail', label: t`Mail in`, panel: <LettersPanel /> }] : []),
      { key: 'webhooks', label: t`Webhooks`, panel: <WebhooksPanel /> },
      ...(administers ? [{ key: 'outgoing', label: t`Sending out`, panel: <OutgoingPanel /> }] : []),
    ],
  }
  return (
    <Page title={t`Settings`}>
      <Rooms label={t`Settings`} groups={isTeam ? [own, house, cards, doors] : [own]} />
    </Page>
  )
}
