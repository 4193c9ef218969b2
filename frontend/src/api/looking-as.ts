/** Through whose eyes this tab looks: a client's, or one's own. Kept with the tab, so another tab is not in it. */
export interface LookingAs {
  workspace: string
  client: number
  name: string
  /** Where to return to. */
  back: string
}

const key = 'baton.looking-as'
export const header = 'X-View-As-Client'

export function lookingAs(workspace: string | null): LookingAs | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as LookingAs | null
    return kept !== null && kept.workspace === workspace ? kept : null
  } catch {
    return null
  }
}

/** Loads the page anew: nothing that was seen with one's own eyes stays in memory. */
export function lookAs(look: LookingAs, to: string, go = (path: string) => location.assign(path)): void {
  sessionStorage.setItem(key, JSON.stringify(look))
  go(to)
}

export function lookWithOwnEyes(go = (path: string) => location.assign(path)): void {
  const kept = sessionStorage.getItem(key)
  sessionStorage.removeItem(key)
  go(kept ? (JSON.parse(kept) as LookingAs).back : '/')
}

/** The client named by a request's address, for the header that goes with it. */
export function clientLookedAs(url: string): number | null {
  const found = /^\/api\/([^/]+)\//.exec(new URL(url).pathname)
  return found?.[1] ? (lookingAs(decodeURIComponent(found[1]))?.client ?? null) : null
}
