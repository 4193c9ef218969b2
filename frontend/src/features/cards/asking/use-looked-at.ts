import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { request } from './requests'

/**
 * Whoever has the card before them has read what the inbox says of it, now and while they look. Asked only
 * where something is unread; the bell keeps that count.
 */
export function useLookedAt(workspace: string, card: number, version: number | undefined): void {
  const queries = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a next version is something new that is looked at.
  useEffect(() => {
    if (version === undefined) return
    const look = async () => {
      const count = queries.getQueryData<{ unread: number }>([workspace, 'inbox', 'count'])
      if (document.hidden || count?.unread === 0) return
      await request('POST', '/api/{workspace}/cards/{card_id}/looked-at', { workspace, card_id: card })
      await queries.invalidateQueries({ queryKey: [workspace, 'inbox'] })
    }
    // The reader of the log follows a change by a moment.
    const timer = setTimeout(() => void look().catch(() => {}), 2500)
    return () => clearTimeout(timer)
  }, [workspace, card, version])
}
