import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'

export interface ListedStateProps<Rows> {
  query: UseQueryResult<Rows>
  children: (rows: Rows) => ReactNode
}

/** A fetched list: on its way, refused, or here. What is here stays while it is fetched again. */
export function ListedState<Rows>({ query, children }: ListedStateProps<Rows>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ErrorState reason={query.error.message} onRetry={() => void query.refetch()} />
  return <LoadingState />
}
