import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ask } from '#api/client'
import { Refusal } from '#api/refusal'
import type { components } from '#api/schema.gen'
import { useWorkspace } from '#api/workspace'
import { useUnreachableWords } from '#features/members/doing/use-unreachable-words'
import { tellRefused } from '#ui/toast'

export type Wishes = components['schemas']['WishesOut']
export type Wish = components['schemas']['WishOut']
export type Rhythm = components['schemas']['RhythmIO']
export type How = components['schemas']['How']
export type Change = components['schemas']['WishesIn']

const key = (workspace: string) => [workspace, 'inbox', 'wishes']

export function useWishes() {
  const workspace = useWorkspace()
  return useQuery({
    queryKey: key(workspace),
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/notifications/preferences', { params: { path: { workspace } }, signal })),
  })
}

/** A change is kept at once; what the server answers is what stands. */
export function useWishing(): { busy: boolean; change: (part: Change) => Promise<void> } {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const unreachable = useUnreachableWords()
  const [busy, setBusy] = useState(false)
  const change = async (body: Change) => {
    setBusy(true)
    try {
      const params = { path: { workspace } }
      const kept = await ask(api.PATCH('/api/{workspace}/notifications/preferences', { params, body }))
      queries.setQueryData(key(workspace), kept)
    } catch (problem) {
      tellRefused(problem instanceof Refusal ? problem.message : unreachable)
    } finally {
      setBusy(false)
    }
  }
  return { busy, change }
}
