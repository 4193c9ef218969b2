import { useLocalStorage } from '@mantine/hooks'
import { useCallback, useMemo } from 'react'

/** Which groups are closed, kept in this browser for each way to group. */
export function useFolded(group: string): [ReadonlySet<string>, (key: string) => void] {
  const [kept, setKept] = useLocalStorage<Record<string, string[]>>({
    key: 'baton.list.folded',
    defaultValue: {},
    getInitialValueInEffect: false,
  })
  const folded = useMemo(() => new Set(kept[group] ?? []), [kept, group])
  const toggle = useCallback(
    (key: string) =>
      setKept((was) => {
        const now = new Set(was[group] ?? [])
        if (!now.delete(key)) now.add(key)
        return { ...was, [group]: [...now] }
      }),
    [group, setKept],
  )
  return [folded, toggle]
}
