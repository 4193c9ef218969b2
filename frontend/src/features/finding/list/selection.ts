import { useCallback, useMemo, useState } from 'react'

export interface Selection {
  ids: ReadonlySet<number>
  /** A tick; with shift all from the last ticked one to this. */
  toggle: (id: number, order: readonly number[], shift: boolean) => void
  set: (ids: Iterable<number>) => void
  clear: () => void
}

/** Which cards are chosen; the last ticked one is where shift begins. */
export function useSelection(): Selection {
  const [{ ids }, setState] = useState<Chosen>({ ids: new Set(), from: null })
  const toggle = useCallback((id: number, order: readonly number[], shift: boolean) => {
    setState((was) => toggled(was, id, shift ? order : null))
  }, [])
  const set = useCallback((all: Iterable<number>) => setState({ ids: new Set(all), from: null }), [])
  const clear = useCallback(() => setState({ ids: new Set(), from: null }), [])
  return useMemo(() => ({ ids, toggle, set, clear }), [ids, toggle, set, clear])
}

export interface Chosen {
  ids: ReadonlySet<number>
  from: number | null
}

export function toggled({ ids, from }: Chosen, id: number, order: readonly number[] | null): Chosen {
  const now = new Set(ids)
  const begins = from === null ? -1 : (order?.indexOf(from) ?? -1)
  if (order && begins >= 0) {
    const ends = order.indexOf(id)
    for (const each of order.slice(Math.min(begins, ends), Math.max(begins, ends) + 1)) now.add(each)
  } else if (!now.delete(id)) now.add(id)
  return { ids: now, from: id }
}
