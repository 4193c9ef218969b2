import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ask } from './client'
import type { components } from './schema.gen'
import { sessionQuery } from './session'

export type Preferences = components['schemas']['Preferences']

/** Keeps what a person chose with the person, so that it meets them on another device too. */
export function useChangePreferences() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Preferences) => ask(api.PATCH('/api/session', { body })),
    onSuccess: (session) => queries.setQueryData(sessionQuery.queryKey, session),
  })
}
