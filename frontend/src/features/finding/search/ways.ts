/** Where a place leads: a board to itself, what has no page of its own to its cards. */
export function wayTo(
  workspace: string,
  kind: string,
  id: number,
): { to: string; search: { filter?: string } } {
  if (kind === 'board') return { to: `/w/${workspace}/boards/${id}`, search: {} }
  const filter = kind === 'member' ? `(responsible:${id} OR lead:${id})` : `${kind}:${id}`
  return { to: `/w/${workspace}/list`, search: { filter } }
}
