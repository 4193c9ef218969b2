import { useLingui } from '@lingui/react/macro'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useWorkspace } from '#api/workspace'
import { pressed } from '#ui/commands/key-press'
import type { ListOrder } from '../asking/finding-api'
import { CardRow } from './card-row'
import { type CellTools, useCell } from './cell'
import type { ListColumn } from './columns'
import { keptInView, type Line, linesOf } from './lines'
import styles from './list.module.css'
import type { RowStore } from './row-store'
import type { Selection } from './selection'
import { TableHead } from './table-head'
import { useFolded } from './use-folded'
import { useGroupNames } from './use-group-names'
import { useInTurn } from './use-in-turn'
import { useListKeys } from './use-list-keys'

/** Rows are asked for a little before they come into view. */
const ahead = 40

export interface CardTableProps extends CellTools {
  order: ListOrder
  store: RowStore
  columns: readonly ListColumn[]
  sort: string
  group: string
  selection: Selection | null
  isPhone: boolean
  isChoosing: boolean
  /** A card is open over the list. */
  isCovered: boolean
  onSort: (sort: string) => void
  onOpen: (card: number) => void
  /** Every card that the filter finds, shown or not. */
  onAll: () => void
}

/** The cards as rows; only those in view are drawn and asked for. */
export function CardTable(props: CardTableProps) {
  const { order, store, columns, group, selection, isPhone, isChoosing, onOpen, onAll } = props
  const { t } = useLingui()
  const workspace = useWorkspace()
  const scroller = useRef<HTMLDivElement>(null)
  const { cards, groups, totals } = order
  const [folded, fold] = useFolded(group)
  const lines = useMemo(() => linesOf(cards, group ? groups : [], folded), [cards, group, groups, folded])
  const heights = useMemo(() => ({ row: isPhone ? 62 : 38, group: 38 }), [isPhone])
  const cell = useCell(props)
  const groupName = useGroupNames(props.names)
  useSyncExternalStore(store.subscribe, store.version)
  const [current, setCurrent] = useState<number | null>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines[at]?.kind === 'group' ? heights.group : heights.row),
    overscan: 3,
  })
  const before = useRef<{ lines: readonly Line[]; cards: readonly number[] }>({ lines, cards })
  useLayoutEffect(() => {
    virtual.measure()
    const view = scroller.current
    const was = before.current
    before.current = { lines, cards }
    if (!view || was.cards === cards) return
    const kept = keptInView(was.lines, lines, view.scrollTop, heights)
    if (kept !== null && Math.abs(kept - view.scrollTop) > 0.5) view.scrollTop = kept
  }, [virtual, lines, cards, heights])

  const drawn = virtual.getVirtualItems()
  const [from, to] = [drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0]
  useEffect(() => {
    const near = lines.slice(Math.max(0, from - ahead), to + ahead)
    store.want(near.flatMap((line) => (line.kind === 'row' ? [line.id] : [])))
  }, [store, lines, from, to])

  const ids = selection?.ids
  const toggle = selection?.toggle
  const clear = useCallback(() => selection?.clear(), [selection])
  const choose = useCallback((id: number, shift: boolean) => toggle?.(id, cards, shift), [toggle, cards])
  const open = useCallback(
    (id: number) => {
      setCurrent(id)
      onOpen(id)
    },
    [onOpen],
  )
  const goTo = (index: number) => {
    const line = lines[index]
    if (line?.kind !== 'row') return
    setCurrent(line.id)
    virtual.scrollToIndex(index)
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${line.id}"]`)?.focus(),
    )
  }
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const key = pressed(event.nativeEvent)
    const target = event.target as HTMLElement
    const id = Number(target.dataset.row)
    // From the box of a row, too: it holds the keyboard after a click.
    const here = Number(target.closest<HTMLElement>('[data-card]')?.dataset.card)
    if (key === 'mod+a' && selection) {
      event.preventDefault()
      onAll()
    } else if (key === 'escape' && selection && selection.ids.size > 0) selection.clear()
    else if (id && (key === ' ' || key === 'x' || key === 'shift+ ' || key === 'shift+x') && selection) {
      event.preventDefault()
      choose(id, event.shiftKey)
    } else if (here && key in steps) {
      event.preventDefault()
      goTo(stepped(lines, here, steps[key] ?? 0))
    }
  }
  const shown = drawn.flatMap(({ index }) => {
    const line = lines[index]
    return line?.kind === 'row' ? [line.id] : []
  })
  const whole = useInTurn(
    shown.filter((id) => store.get(id)),
    current,
  )
  const stop = current !== null && shown.includes(current) ? current : shown[0]
  useListKeys({
    isCovered: props.isCovered,
    onFirst: () => goTo(lines.findIndex((line) => line.kind === 'row' && line.id === stop)),
    onAll: selection && onAll,
  })
  const chosen = useMemo(
    () => (ids ? (ids.size === 0 ? 'none' : cards.every((id) => ids.has(id)) ? 'all' : 'some') : null),
    [ids, cards],
  )
  const template = `${selection ? '34px ' : ''}${columns.map(({ width }) => width).join(' ')}`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the rows inside.
    <div
      ref={scroller}
      className={styles.scroller}
      onKeyDown={walk}
      style={{ '--columns': template } as never}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are drawn where they stand cannot be a table. */}
      <div
        role="table"
        className={styles.table}
        aria-label={t`Cards`}
        aria-rowcount={(totals.count ?? cards.length) + 1}
        data-phone={isPhone || undefined}
      >
        {isPhone ? null : (
          <TableHead
            columns={columns}
            sort={props.sort}
            chosen={chosen}
            onAll={onAll}
            onNone={clear}
            onSort={props.onSort}
          />
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        <div role="rowgroup" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start, size }) => {
            const line = lines[index]
            if (!line) return null
            return line.kind === 'group' ? (
              <GroupRow
                key={`group ${line.key}`}
                name={groupName(group, line.key)}
                line={line}
                start={start}
                height={size}
                onFold={fold}
              />
            ) : (
              <CardRow
                key={line.id}
                id={line.id}
                row={store.get(line.id)}
                isWhole={whole.has(line.id)}
                at={line.at}
                start={start}
                height={size}
                columns={columns}
                cell={cell}
                workspace={workspace}
                isStop={line.id === stop}
                isPhone={isPhone}
                isChoosing={isChoosing}
                isChosen={ids?.has(line.id) ?? false}
                onChoose={selection ? choose : null}
                onOpen={open}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

const far = Number.MAX_SAFE_INTEGER
const steps: Record<string, number> = {
  arrowdown: 1,
  arrowup: -1,
  j: 1,
  k: -1,
  pagedown: 12,
  pageup: -12,
  end: far,
  home: -far,
}

/** The line so many cards further on, headings not counted; the last one where there are not so many. */
function stepped(lines: readonly Line[], id: number, by: number): number {
  const rows = lines.flatMap((line, index) => (line.kind === 'row' ? [{ id: line.id, index }] : []))
  const at = rows.findIndex((row) => row.id === id)
  return rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.index ?? -1
}

function GroupRow(props: {
  name: string
  line: Extract<Line, { kind: 'group' }>
  start: number
  height: number
  onFold: (key: string) => void
}) {
  const { name, line, start, height, onFold } = props
  const Arrow = line.folded ? IconChevronRight : IconChevronDown
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: a heading of rows, its button is.
    <div role="row" className={styles.group} style={{ transform: `translateY(${start}px)`, height }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      <div role="cell" className={styles.groupName}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!line.folded}
          onClick={() => onFold(String(line.key))}
        >
          <Arrow size={15} stroke={1.8} aria-hidden />
          {name} <span className={styles.quiet}>{line.count}</span>
        </button>
      </div>
    </div>
  )
}
