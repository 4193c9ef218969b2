import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { NamedCards } from '#ui/card-keys/named-cards'
import { Avatar } from '#ui/people/avatar'
import { useNow } from '#ui/time/clock'
import { DateText } from '#ui/time/date-text'
import { RelativeTime } from '#ui/time/relative-time'
import type { Card, Item } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import styles from './checklists.module.css'
import { isDone } from './done'
import { ItemMenu } from './item-menu'
import { TypedLine } from './typed-line'

export interface ChecklistItemProps {
  item: Item
  items: readonly Item[]
  at: number
}

/** Ticked with Space, edited by a click, carried with Alt and the arrows. */
export function ChecklistItem({ item, items, at }: ChecklistItemProps) {
  const { t } = useLingui()
  const { words, mayEdit, verbs, run } = useOpenCard()
  const [editing, setEditing] = useState(false)
  const now = useNow()
  // A controlled box springs back for a moment, until what is kept has changed.
  const [ticking, setTicking] = useState<boolean | null>(null)
  const done = ticking ?? isDone(item)
  const holder = item.responsible ? words.members.get(item.responsible) : undefined
  const ticker = item.done_by ? words.members.get(item.done_by)?.name : undefined
  const late = !done && item.due !== null && item.due < now.toISOString().slice(0, 10)
  const tick = (ticked: boolean) => {
    setTicking(ticked)
    const kept = run(
      () => verbs.changeItem(item.id, { done: ticked }),
      (card) => withTick(card, item.id, ticked ? new Date().toISOString() : null, words.me.id),
    )
    void kept.finally(() => setTicking(null))
  }
  const carry = (by: 1 | -1) => {
    const above = by === -1 ? items[at - 1]?.id : (items[at + 2]?.id ?? null)
    if (above === undefined || (by === 1 && at === items.length - 1)) return
    void run(() => verbs.changeItem(item.id, { above }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || !mayEdit) return
    event.preventDefault()
    carry(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles.item} data-done={done || undefined}>
      <Checkbox
        size="sm"
        checked={done}
        disabled={!mayEdit}
        aria-label={item.text}
        onChange={(event) => tick(event.currentTarget.checked)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.itemWords}>
        {editing ? (
          <TypedLine
            label={t`Text of the item`}
            placeholder={t`Text of the item`}
            initial={item.text}
            autoFocus
            onKeep={(text) => {
              setEditing(false)
              if (text !== item.text) void run(() => verbs.changeItem(item.id, { text }))
            }}
            onLeave={() => setEditing(false)}
          />
        ) : mayEdit ? (
          <button
            type="button"
            className={styles.itemText}
            onClick={() => setEditing(true)}
            onKeyDown={onKeyDown}
            dir="auto"
          >
            {item.text}
          </button>
        ) : (
          <span className={styles.itemText} dir="auto">
            {item.text}
          </span>
        )}
        {editing ? null : <NamedCards text={item.text} className={styles.named} />}
        {done && (ticker || item.done_at) ? (
          <span className={styles.quiet}>
            {ticker}
            {item.done_at ? (
              <>
                {ticker ? ' · ' : ''}
                <RelativeTime at={item.done_at} />
              </>
            ) : null}
          </span>
        ) : null}
      </div>
      {item.due ? (
        <span className={late ? styles.late : styles.quiet}>
          <DateText at={item.due} as="day-of-week" />
        </span>
      ) : null}
      {holder ? <Avatar id={holder.id} name={holder.name} size={22} /> : null}
      {mayEdit ? <ItemMenu item={item} onCarry={carry} onEdit={() => setEditing(true)} /> : null}
    </li>
  )
}

function withTick(card: Card, id: number, done_at: string | null, done_by: number): Card {
  return {
    ...card,
    checklists: card.checklists.map((list) => ({
      ...list,
      items: list.items.map((item) =>
        item.id === id
          ? { ...item, done_at, done_by: done_at ? done_by : null, done_when_unknown: false }
          : item,
      ),
    })),
  }
}
