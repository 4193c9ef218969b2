import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import type { Found } from '#features/finding/asking/finding-api'
import { wayTo } from '#features/finding/search/ways'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useRoomsOfSettings } from '#features/settings/rooms-of-settings'
import { foldText } from '#lib/fold-text'
import { useCommandsBefore } from '#ui/commands/registry'
import { type Item, inGroups, ranked } from './ranking'

/** Everything one can go to or do from here, in groups, for what was typed. */
export function usePaletteItems(typed: string, answer: Found | undefined, own: string): Item[] {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { data: seen } = useWorkspaceSeen()
  const commands = useCommandsBefore()
  const settings = useRoomsOfSettings()
  return useMemo(() => {
    const to = (href: string) => () => void navigate({ href: `/w/${workspace}/${href}` })
    const boards = (seen?.spaces ?? []).flatMap((space) =>
      space.boards.map(
        ({ id, name }): Item => ({
          id: `board-${id}`,
          group: t`Boards`,
          label: name,
          detail: space.name,
          run: to(`boards/${id}`),
        }),
      ),
    )
    // The page of people is the team's.
    const people = (seen && seen.me.role !== 'guest' ? seen.members : [])
      .filter(({ left }) => !left)
      .map(
        ({ id, name }): Item => ({
          id: `person-${id}`,
          group: t`People`,
          label: name,
          run: to(`members?person=${id}`),
        }),
      )
    const rooms = settings.flatMap((group) =>
      group.rooms.map(
        ({ key, label }): Item => ({
          id: `settings-${key}`,
          group: t`Settings`,
          label,
          detail: group.label,
          run: to(`settings?tab=${key}`),
        }),
      ),
    )
    const doing = commands
      .filter(({ id }) => id !== own)
      .map(({ id, label, group, keys, sequence, run }): Item => {
        const stroke = keys ?? sequence
        return {
          id: `command-${id}`,
          group: t`Commands`,
          label,
          run,
          ...(group ? { detail: group } : {}),
          ...(stroke ? { keys: stroke } : {}),
        }
      })
    const found = (answer?.cards ?? []).map(
      ({ id, number, title, marks, board }): Item => ({
        id: `card-${id}`,
        group: t`Cards`,
        label: `#${number} ${title}`,
        marks: marks.map((mark) => mark.map((at) => at + `#${number} `.length)),
        detail: board.name,
        run: to(`c/${number}`),
      }),
    )
    const named = (answer?.places ?? [])
      .filter(({ kind }) => kind === 'client' || kind === 'project')
      .map(({ kind, id, name }): Item => {
        const way = wayTo(workspace, kind, id)
        return {
          id: `${kind}-${id}`,
          group: t`Clients and projects`,
          label: name,
          run: () => void navigate({ to: way.to, search: way.search as never }),
        }
      })
    const words = typed.trim()
    const further: Item[] = words
      ? [
          {
            id: 'search-everywhere',
            group: t`Search`,
            label: t`Search everywhere for “${words}”`,
            run: () => void navigate({ to: `/w/${workspace}/search`, search: { q: words } as never }),
          },
        ]
      : []
    // The server has found the cards by more than their titles; they are not sifted again.
    const ours = ranked(typed ? [...boards, ...people, ...doing, ...rooms] : [...boards, ...doing], typed)
    // What is called exactly that was meant, whatever cards speak of it.
    const isMeant = ({ label }: Item) => foldText(label) === foldText(typed.trim())
    const told = [...ours.filter(isMeant), ...found, ...named, ...ours, ...further]
    return inGroups([...new Set(told)]).flatMap(([, members]) => members)
  }, [t, workspace, navigate, seen, commands, settings, answer, typed, own])
}
