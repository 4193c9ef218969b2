import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { type CSSProperties, useEffect, useRef } from 'react'
import { dayWritten } from '#lib/days'
import { firstFree } from './layout'
import { PeopleColumn } from './people-column'
import { PersonRows } from './person-rows'
import styles from './slots.module.css'
import { useSlotTools, useSlotView } from './slots-context'
import type { SlotKeys } from './use-slot-keys'

/** People from top to bottom, days from left to right. */
export function SlotGrid({ keys }: { keys: SlotKeys }) {
  const { t, i18n } = useLingui()
  const { slots, layout } = useSlotView()
  const { hand } = useSlotTools()
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!scroller.current) return
    return autoScrollForElements({ element: scroller.current })
  }, [])
  // Tab comes to one slot: where the keyboard was, at first to the first one with room.
  useEffect(() => {
    const { cursor } = hand.get()
    const isThere = cursor && layout.people.some(({ member }) => member === cursor.member)
    if (!isThere || !layout.days.includes(cursor.day)) hand.set({ cursor: firstFree(layout, slots.today) })
  }, [hand, layout, slots.today])
  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot hold people of several rows and stay quick. */}
      <div
        role="grid"
        aria-label={t`Slots`}
        className={styles.grid}
        style={{ '--days': layout.days.length, '--people': layout.people.length } as CSSProperties}
        onKeyDown={keys.onKeyDown}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: the same. */}
        <div role="rowgroup" className={styles.days}>
          {/* biome-ignore lint/a11y/useSemanticElements: the same. */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus. */}
          <div role="row" className={styles.row}>
            {/* biome-ignore lint/a11y/useSemanticElements: the same. */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: it only names its column. */}
            <div role="columnheader" className={styles.corner}>
              <VisuallyHidden>{t`Person`}</VisuallyHidden>
            </div>
            {layout.days.map((day) => (
              // biome-ignore lint/a11y/useSemanticElements: the same.
              // biome-ignore lint/a11y/useFocusableInteractive: it only names its column.
              <div
                role="columnheader"
                key={day}
                className={styles.dayHead}
                data-today={day === slots.today || undefined}
              >
                {dayWritten(day, i18n.locale, { weekday: 'short', day: 'numeric', month: 'short' })}
              </div>
            ))}
          </div>
        </div>
        {layout.people.map((person, at) => (
          <PersonRows
            key={person.member}
            row={at + 2}
            person={person}
            days={layout.days}
            today={slots.today}
          />
        ))}
        <PeopleColumn />
      </div>
    </div>
  )
}
