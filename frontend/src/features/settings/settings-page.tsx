import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { RatesPanel } from '#features/budgets'
import { NotificationsPanel } from '#features/inbox/choosing/notifications-panel'
import { OutgoingPanel } from '#features/inbox/leaving/outgoing-panel'
import { InvoicesPanel } from '#features/invoices'
import { Page } from '#ui/page'
import { CalendarPanel } from './calendar/calendar-panel'
import { LettersPanel } from './house/letters-panel'
import { SecurityPanel } from './house/security-panel'
import { SpacesPanel } from './house/spaces-panel'
import { WorkspacePanel } from './house/workspace-panel'
import { Rooms } from './look/rooms'
import { RecurrencesPanel } from './recurrences/recurrences-panel'
import { useRoomsOfSettings } from './rooms-of-settings'
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

const panels: Record<string, ReactNode> = {
  you: <YouPanel />,
  notifications: <NotificationsPanel />,
  feeds: <FeedsPanel />,
  keys: <KeysPanel />,
  workspace: <WorkspacePanel />,
  spaces: <SpacesPanel />,
  calendar: <CalendarPanel />,
  rates: <RatesPanel />,
  invoices: <InvoicesPanel />,
  security: <SecurityPanel />,
  trash: <TrashPanel />,
  types: <TypesPanel />,
  tags: <TagsPanel />,
  fields: <FieldsPanel board={null} />,
  templates: <TemplatesPanel />,
  recurring: <RecurrencesPanel />,
  rules: <RulesPanel />,
  mail: <LettersPanel />,
  webhooks: <WebhooksPanel />,
  outgoing: <OutgoingPanel />,
}

export default function SettingsPage() {
  const { t } = useLingui()
  const groups = useRoomsOfSettings().map(({ label, rooms }) => ({
    label,
    rooms: rooms.map((room) => ({ ...room, panel: panels[room.key] })),
  }))
  return (
    <Page title={t`Settings`}>
      <Rooms label={t`Settings`} groups={groups} />
    </Page>
  )
}
