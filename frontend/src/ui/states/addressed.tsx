import type { ReactNode } from 'react'
import { NotFoundScreen } from './not-found-screen'

/** The row that an address names by its number. Anything else names nothing, and the server is not asked for it. */
export function Addressed({ part, children }: { part: string; children: (row: number) => ReactNode }) {
  return /^\d{1,15}$/.test(part) ? children(Number(part)) : <NotFoundScreen />
}
