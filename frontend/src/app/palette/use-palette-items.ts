import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useAllCommands } from '#ui/commands/registry'
import { type Item, ranked } from './ranking'
import type { FoundCard } from './use-found-cards'

/** Everything one can go to or do from here, in groups, for what was typed. */
export function usePaletteItems(typed: string, cards: readonly FoundCard[], own: string): Item[] {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { data: seen } = useWorkspaceSeen()
  const commands = useAllCommands()
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
    const doing = commands
      .filter(({ id, isEnabled }) => id !== own && (isEnabled?.() ?? true))
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
    const found = cards.map(
      ({ id, number, title, where }): Item => ({
        id: `card-${id}`,
        group: t`Cards`,
        label: `#${number} ${title}`,
        detail: where,
        run: to(`c/${number}`),
      }),
    )
    // The server has found the cards by more than their titles; they are not sifted again.
    return [...found, ...ranked(typed ? [...boards, ...people, ...doing] : [...boards, ...doing], typed)]
  }, [t, workspace, navigate, seen, commands, cards, typed, own])
}
