import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { announce } from '#ui/announce'
import type { SlotPlace } from '../asking/capacity-api'
import { pending } from './changing'
import type { Carried } from './hand'
import { type Direction, firstFree, keyOf, placedIn, step } from './layout'
import type { SlotTools, SlotView } from './slots-context'
import { useStateWords } from './use-words-of-slot'

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

export function focusCell(place: SlotPlace): void {
  const cell = document.querySelector<HTMLElement>(`[data-cell="${keyOf(place)}"]`)
  cell?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** The plan by the keyboard: arrows walk, Space lifts and puts down, s changes places, Delete takes out. */
export function useSlotKeys(tools: SlotTools, view: SlotView | null, onChoose: (place: SlotPlace) => void) {
  const { t } = useLingui()
  const stateOf = useStateWords()
  const { hand, planning } = tools
  const leaving = useTakenOffOnceThere(view, planning)

  const goTo = useCallback(
    (place: SlotPlace) => {
      hand.set({ cursor: place })
      focusCell(place)
    },
    [hand],
  )

  const lift = useCallback(
    (carried: Carried) => {
      if (!view) return
      const { title } = carried
      const start = carried.kind === 'placement' ? carried.from : firstFree(view.layout, view.slots.today)
      if (!start) return
      hand.set({ carried })
      goTo(start)
      const where = planning.inWords(start)
      const state = stateOf(view.slots, start)
      announce(
        t`“${title}” lifted. Arrows carry it, Space puts it down, s changes places, Escape puts it back. ${where}: ${state}`,
      )
    },
    [view, hand, goTo, planning, stateOf, t],
  )

  const letGo = useCallback(() => {
    const { carried } = hand.get()
    if (!carried) return
    hand.set({ carried: null })
    const { title } = carried
    if (carried.kind === 'placement') goTo(carried.from)
    else {
      const item = document.querySelector<HTMLElement>(`[data-tray-card="${carried.card.id}"]`)
      // Somebody may have placed it meanwhile: then the hand stays where it is.
      item?.focus()
    }
    announce(t`“${title}” is back where it was`)
  }, [hand, goTo, t])

  const swapAt = useCallback(
    (place: SlotPlace) => {
      const { carried } = hand.get()
      if (!view || carried?.kind !== 'placement') return
      const other = placedIn(view.layout, place).find(({ id, card }) => id !== carried.placement.id && card)
      if (!other) {
        announce(t`Nothing stands here to change places with`)
        return
      }
      hand.set({ carried: null })
      planning.swap(carried.placement, other)
    },
    [hand, view, planning, t],
  )

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const { carried, cursor } = hand.get()
      const onCell = (event.target as HTMLElement).dataset.cell !== undefined
      if (!view || !cursor || event.metaKey || event.ctrlKey || event.altKey || (!carried && !onCell)) return
      const there = placedIn(view.layout, cursor)
      // What the server has not answered yet is not in its place to be carried on.
      const here = there.filter(({ id, card, is_booked }) => id !== pending && card !== null && !is_booked)
      const direction = directions[event.key]
      const handled = () => {
        event.preventDefault()
        event.stopPropagation()
      }
      if (direction) {
        handled()
        const to = step(view.layout, cursor, direction)
        goTo(to)
        if (carried) announce(`${planning.inWords(to)}: ${stateOf(view.slots, to)}`)
      } else if (event.key === 'Escape' && carried) {
        handled()
        letGo()
      } else if (event.key === ' ' || event.key === 'Enter') {
        handled()
        if (carried) {
          hand.set({ carried: null })
          planning.drop(carried, cursor)
        } else if (here.length === 1 && here[0])
          lift({
            kind: 'placement',
            placement: here[0],
            title: planning.titleOf(here[0].card),
            from: cursor,
          })
        else if (here.length > 1)
          document.querySelector<HTMLElement>(`[data-cell="${keyOf(cursor)}"] button`)?.focus()
        else if (!there.some(({ id }) => id === pending)) onChoose(cursor)
      } else if (event.key === 's' && carried) {
        handled()
        swapAt(cursor)
      } else if (event.key === 'p' && !carried) {
        handled()
        onChoose(cursor)
      } else if ((event.key === 'Delete' || event.key === 'Backspace') && !carried && here.length === 1) {
        handled()
        if (here[0]) planning.takeOff(here[0])
      } else if ((event.key === 'Delete' || event.key === 'Backspace') && !carried) {
        const waited = there.filter(({ id }) => id === pending)
        if (waited.length !== 1 || here.length > 0 || !waited[0]) return
        handled()
        leaving.current = { place: cursor, card: waited[0].card }
        const title = planning.titleOf(waited[0].card)
        announce(t`“${title}” is being saved, and is taken out as soon as it is`)
      }
    },
    [hand, view, goTo, letGo, lift, planning, stateOf, swapAt, onChoose, leaving, t],
  )
  return { onKeyDown, lift, letGo }
}

/** What is to leave a slot before the server has answered that it is there: it leaves when it has. */
function useTakenOffOnceThere(view: SlotView | null, planning: SlotTools['planning']) {
  const leaving = useRef<{ place: SlotPlace; card: number | null } | null>(null)
  useEffect(() => {
    if (!view || !leaving.current) return
    const { place, card } = leaving.current
    const there = placedIn(view.layout, place)
    if (there.some(({ id }) => id === pending)) return
    leaving.current = null
    const found = there.find((each) => each.card === card && !each.is_booked)
    if (found) planning.takeOff(found)
  }, [view, planning])
  return leaving
}

export type SlotKeys = ReturnType<typeof useSlotKeys>
