import { createContext, useContext } from 'react'

/** The workspace's time zone: a deadline is the same day for everybody in the agency. */
export const ZoneContext = createContext<string>(Intl.DateTimeFormat().resolvedOptions().timeZone)

export function useZone(): string {
  return useContext(ZoneContext)
}
