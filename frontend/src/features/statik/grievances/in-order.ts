import type { Part } from '../design/kinds'

/** By group, in the order of the groups, those without one last; or by dots, the most first. */
export function inOrder(
  grievances: readonly Part<'grievance'>[],
  groups: readonly { id: number }[],
  dots: Readonly<Record<string, number>> | null,
): Part<'grievance'>[] {
  const place = ({ values }: Part<'grievance'>) => {
    const at = groups.findIndex(({ id }) => id === values.group)
    return at < 0 ? groups.length : at
  }
  const on = ({ id }: Part<'grievance'>) => dots?.[id] ?? 0
  return grievances.toSorted((a, b) => on(b) - on(a) || place(a) - place(b) || a.id - b.id)
}
