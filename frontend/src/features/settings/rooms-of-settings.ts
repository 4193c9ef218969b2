import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'

export interface RoomOfSettings {
  key: string
  label: string
}

export interface RoomsOfSettings {
  label: string
  rooms: RoomOfSettings[]
}

/** What a person sets for themselves, and what a manager sets for all: the rooms that this one may enter. */
export function useRoomsOfSettings(): RoomsOfSettings[] {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  return useMemo(() => {
    const isTeam = seen !== undefined && seen.me.role !== 'guest'
    const seesPrices = (seen?.me.money ?? 0) >= 3
    const administers = seen?.me.may_administer === true
    const rooms = (...all: (RoomOfSettings | false | undefined)[]) =>
      all.filter((room): room is RoomOfSettings => Boolean(room))
    const own = {
      label: t`For you`,
      rooms: rooms(
        { key: 'you', label: t`You` },
        { key: 'notifications', label: t`Notifications` },
        { key: 'feeds', label: t`Calendar feed` },
        isTeam && { key: 'keys', label: t`API tokens` },
      ),
    }
    const house = {
      label: t`Workspace`,
      rooms: rooms(
        { key: 'workspace', label: t`General` },
        { key: 'spaces', label: t`Spaces` },
        { key: 'calendar', label: t`Working calendar` },
        seesPrices && { key: 'rates', label: t`Rates` },
        seesPrices && { key: 'invoices', label: t`Invoices` },
        administers && { key: 'security', label: t`Signing in` },
        { key: 'trash', label: t`Trash` },
      ),
    }
    const cards = {
      label: t`Cards`,
      rooms: rooms(
        { key: 'types', label: t`Card types` },
        { key: 'tags', label: t`Tags` },
        { key: 'fields', label: t`Fields` },
        { key: 'templates', label: t`Templates` },
        { key: 'recurring', label: t`Recurring cards` },
        { key: 'rules', label: t`Rules` },
      ),
    }
    const doors = {
      label: t`In and out`,
      rooms: rooms(
        seen?.me.may_manage && { key: 'mail', label: t`Mail in` },
        { key: 'webhooks', label: t`Webhooks` },
        administers && { key: 'outgoing', label: t`Sending out` },
      ),
    }
    return isTeam ? [own, house, cards, doors] : [own]
  }, [t, seen])
}
