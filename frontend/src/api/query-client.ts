import { QueryClient } from '@tanstack/react-query'
import { Refusal, Unreachable } from './refusal'

/**
 * The stream tells what changed, so data does not go stale by the clock alone. `send` repeats what nobody answered,
 * so nothing is repeated here.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 10 * 60_000,
        retry: false,
        refetchOnWindowFocus: true,
        throwOnError: (problem) => !(problem instanceof Refusal) && !(problem instanceof Unreachable),
      },
      mutations: { retry: false },
    },
  })
}
