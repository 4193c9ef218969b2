import { useLingui } from '@lingui/react/macro'
import { useCallback, useMemo } from 'react'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import type { EntryKind, WeekState } from './time-api'
import type { Work } from './work'

export function useKindWords(): Record<EntryKind, string> {
  const { t } = useLingui()
  return useMemo(() => ({ work: t`Work`, internal: t`Internal`, sales: t`Sales`, leave: t`Leave` }), [t])
}

export function useStateWords(): Record<WeekState, string> {
  const { t } = useLingui()
  return {
    open: t({ message: 'Open', context: 'state' }),
    submitted: t`Handed in`,
    approved: t({ message: 'Approved', context: 'of hours' }),
    returned: t`Sent back`,
  }
}

/** What was worked on, in one line; below it whom it is for. */
export function useWorkWords(seen: WorkspaceSeen) {
  const { t } = useLingui()
  const kinds = useKindWords()
  const names = useMemo(() => {
    const clients = new Map(seen.clients.map(({ id, name }) => [id, name]))
    return new Map(
      seen.projects.map(({ id, name, client }) => [id, { name, client: clients.get(client) ?? '' }]),
    )
  }, [seen])
  return useCallback(
    ({ kind, card, project }: Work): { name: string; detail: string } => {
      const of = project === null ? undefined : names.get(project)
      const detail = of ? `${of.client} · ${of.name}` : ''
      if (card)
        return { name: card.title ?? t`A card you do not see`, detail: `#${card.number} ${detail}`.trim() }
      if (project !== null) return { name: of?.name ?? t`A project you do not see`, detail: of?.client ?? '' }
      return { name: kinds[kind], detail: t`without a client` }
    },
    [names, kinds, t],
  )
}
