import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import type { Card } from '#features/cards/asking/card'
import { request } from '#features/cards/asking/requests'

export interface FoundCard {
  id: number
  number: number
  title: string
  where: string
}

interface Matched extends Pick<Card, 'id' | 'number' | 'title'> {
  board: { name: string }
}

const aName = /^#?[\p{L}\p{N}-]{1,40}$/u

/** Cards by number, code or the words on them, as the asker sees them; asked when the typing pauses. */
export function useFoundCards(typed: string): { cards: FoundCard[]; isAsking: boolean } {
  const workspace = useWorkspace()
  const [settled] = useDebouncedValue(typed.trim(), 150)
  const { data, isFetching } = useQuery({
    queryKey: [workspace, 'palette', settled],
    enabled: settled.length > 1 || /^#?\d+$/.test(settled),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    queryFn: async ({ signal }) => {
      const [named, worded] = await Promise.all([
        byName(workspace, settled, signal),
        byWords(workspace, settled, signal),
      ])
      return [...named, ...worded.filter(({ id }) => id !== named[0]?.id)].map(told)
    },
  })
  return { cards: settled ? (data ?? []) : [], isAsking: isFetching || settled !== typed.trim() }
}

async function byName(workspace: string, typed: string, signal: AbortSignal): Promise<Matched[]> {
  if (!aName.test(typed)) return []
  try {
    const name = typed.replace(/^#/, '')
    const at = { workspace, name }
    const { id } = await request<{ id: number }>('GET', '/api/{workspace}/c/{name}', at, { signal })
    const ids = { workspace, card_id: id }
    return [await request<Card>('GET', '/api/{workspace}/cards/{card_id}', ids, { signal })]
  } catch {
    return []
  }
}

async function byWords(workspace: string, q: string, signal: AbortSignal): Promise<Matched[]> {
  try {
    const params = { path: { workspace }, query: { q, limit: 8 } }
    return (await ask(api.GET('/api/{workspace}/search', { params, signal }))).cards
  } catch {
    return []
  }
}

function told({ id, number, title, board }: Matched): FoundCard {
  return { id, number, title, where: board.name }
}
