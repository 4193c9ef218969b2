import { useLingui } from '@lingui/react/macro'
import { useEffect, useMemo, useRef } from 'react'
import { useCommands } from '#ui/commands/registry'
import { useBoardTools, useBoardView } from '../board/board-context'
import { useBoardSearch } from '../board/use-board-search'
import type { Folding } from '../board/use-folding'
import { useOpenCard } from '../board/use-open-card'
import { laneOfOthers } from '../columns/board-columns'
import { cellKey } from '../state/ordering'
import { Carrying } from './carrying'
import { type Direction, type Layout, neighbour } from './stepping'

const arrows: Record<Direction, string> = {
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}

/** The whole board under the keys: arrows walk and carry, letters do. */
export function useBoardKeys(folding: Folding): { hasLanes: boolean } {
  const { t } = useLingui()
  const { hand, doing, workspace, mayWork, store, verbs } = useBoardTools()
  const view = useBoardView()
  const { open } = useOpenCard(workspace)
  const latest = useRef<Layout>(null)
  const { shown, cells } = view
  latest.current = useMemo(
    () => ({
      columns: shown.columns.stages.map(({ id }) => id).filter((id) => !folding.isFolded(id)),
      lanes: shown.columns.lanes.map((lane) => lane?.id ?? null),
      cell: (column, lane) => (cells.get(cellKey(column, lane)) ?? []).map(({ id }) => id),
    }),
    [shown.columns, cells, folding],
  )
  const carrying = useMemo(
    () => new Carrying({ hand, doing, store }, () => latest.current as Layout),
    [hand, doing, store],
  )

  const group = t`On the board`
  const onCard = () => document.activeElement?.hasAttribute('data-card-link') ?? false
  const card = () => hand.get().current
  const face = () => shown.faces.get(card() ?? -1)
  const isLifted = () => hand.get().lifted !== null
  const go = (direction: Direction) => {
    if (isLifted()) return carrying.step(direction)
    const from = card()
    const to = from === null ? null : neighbour(latest.current as Layout, from, direction)
    if (to !== null) hand.focus(to)
  }
  const first = () => {
    const layout = latest.current as Layout
    const all = layout.columns.flatMap((column) => layout.lanes.flatMap((lane) => layout.cell(column, lane)))
    const known = card()
    const to = known !== null && all.includes(known) ? known : all[0]
    if (to !== undefined) hand.focus(to)
  }
  const dialog = (kind: 'move' | 'block' | 'hand-over') => {
    const id = card()
    if (id !== null) hand.set({ dialog: { kind, card: id } })
  }
  const nothingOpen = () => hand.get().dialog === null && hand.get().menu === null
  const onFreeCard = () => onCard() && !isLifted() && nothingOpen()
  const walk = ([direction, keys]: [string, string], at: number) => ({
    id: `walk-${direction}`,
    label:
      [t`Up a card`, t`Down a card`, t`To the column on the left`, t`To the column on the right`][at] ?? '',
    keys,
    group,
    isEnabled: () => nothingOpen() && (onCard() || (isLifted() && document.activeElement === document.body)),
    run: () => go(direction as Direction),
  })
  const add = () => {
    const stage = face()?.column ?? latest.current?.columns[0]
    if (stage !== undefined)
      hand.set({ adding: cellKey(stage, face()?.lane ?? laneOfOthers(view.shown.columns.lanes)) })
  }
  const [{ adding }, changeSearch] = useBoardSearch()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that the address asks for it.
  useEffect(() => {
    if (!adding) return
    if (mayWork) add()
    changeSearch({ adding: false })
  }, [adding])
  const block = () => {
    const blocker = face()?.blocker
    if (blocker)
      void doing.run(
        () => verbs.lift(blocker.id),
        () => t`Blocker lifted`,
      )
    else dialog('block')
  }
  const works = [
    { id: 'new', label: t`New card`, keys: 'n', group, isEnabled: nothingOpen, run: add },
    {
      id: 'lift',
      label: t`Lift the card, or put it down`,
      keys: ' ',
      group,
      isEnabled: () => nothingOpen() && (onCard() || isLifted()),
      run: () => (isLifted() ? carrying.drop() : carrying.lift(card())),
    },
    {
      id: 'put-down',
      label: t`Put the lifted card down`,
      keys: 'enter',
      group,
      isEnabled: isLifted,
      run: () => carrying.drop(),
    },
    {
      id: 'put-back',
      label: t`Put the lifted card back`,
      keys: 'escape',
      group,
      isEnabled: isLifted,
      run: () => carrying.cancel(),
    },
    { id: 'move', label: t`Move to…`, keys: 'm', group, isEnabled: onFreeCard, run: () => dialog('move') },
    {
      id: 'hand-over',
      label: t`Hand over…`,
      keys: 'h',
      group,
      isEnabled: onFreeCard,
      run: () => dialog('hand-over'),
    },
    {
      id: 'block',
      label: t`Block, or lift the blocker`,
      keys: 'b',
      group,
      isEnabled: onFreeCard,
      run: block,
    },
    {
      id: 'take',
      label: t`Take the card`,
      keys: 't',
      group,
      isEnabled: onFreeCard,
      run: () => void doing.take(card() ?? 0),
    },
    {
      id: 'archive',
      label: t`Archive the card`,
      keys: 'a',
      group,
      isEnabled: onFreeCard,
      run: () => void doing.archive(card() ?? 0),
    },
    {
      id: 'undo',
      label: t`Take back the last deed`,
      keys: 'mod+z',
      group,
      isEnabled: nothingOpen,
      run: () => void doing.undo(),
    },
  ]
  useCommands([
    { id: 'to-cards', label: t`To the cards`, keys: 'j', group, isEnabled: nothingOpen, run: first },
    ...Object.entries(arrows).map(walk),
    {
      id: 'open',
      label: t`Open the card`,
      keys: 'e',
      group,
      isEnabled: onFreeCard,
      run: () => {
        const known = store.get().faces.get(card() ?? -1)
        if (known) open(known)
      },
    },
    ...(mayWork ? works : []),
  ])
  return { hasLanes: shown.columns.lanes[0] !== null }
}
