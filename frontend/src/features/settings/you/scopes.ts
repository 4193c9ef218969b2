import { useLingui } from '@lingui/react/macro'
import type { components } from '#api/schema.gen'

export type Area = components['schemas']['Area']

export function useScopes() {
  const { t } = useLingui()
  return { read: t`only read`, write: t`read and write` }
}

/** The parts of a workspace that a token may be kept out of. */
export function useAreas(): Record<Area, string> {
  const { t } = useLingui()
  return {
    boards: t`Boards and cards`,
    people: t`People`,
    money: t`Hours and money`,
    administration: t({ message: 'Administration', context: 'in settings' }),
    interchange: t`Import and export`,
    webhooks: t`Webhooks`,
  }
}
