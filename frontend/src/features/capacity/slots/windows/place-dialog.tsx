import { useLingui } from '@lingui/react/macro'
import { Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import { hoursOf, minutesOf } from '#lib/hours'
import { DateField } from '#ui/time/date-field'
import type { SlotPlace } from '../../asking/capacity-api'
import type { Asked } from '../dialogs'
import { dayOf, firstFree, personOf, slotsIn } from '../layout'
import { useSlotTools, useSlotView } from '../slots-context'
import { useStateWords } from '../use-words-of-slot'

type Placing = Extract<Asked, { kind: 'place' | 'move' | 'swap' | 'resize' }>

/** Whom, on which day, into which slot: what dragging does, by a form. */
export function PlaceDialog({ asked, onClose }: { asked: Placing; onClose: () => void }) {
  const { t, i18n } = useLingui()
  const { planning, seen } = useSlotTools()
  const { slots, layout } = useSlotView()
  const stateOf = useStateWords()
  const isNew = asked.kind === 'place'
  const start = isNew ? firstFree(layout, slots.today) : asked.place
  const [place, setPlace] = useState<SlotPlace>(start ?? { member: 0, day: slots.today, slot: 0 })
  const left = isNew ? asked.card.left : null
  const [typed, setTyped] = useState(left ? hoursOf(left, i18n.locale) : '')
  const [whole, setWhole] = useState(false)
  const title = isNew ? asked.card.title : asked.title
  const day = dayOf(personOf(slots.people, place.member), place.day)
  const count = day ? slotsIn(day) : slots.per_day
  const minutes = typed.trim() === '' ? undefined : minutesOf(typed)
  const set = (change: Partial<SlotPlace>) => setPlace((was) => ({ ...was, ...change }))
  const submit = () => {
    if (isNew) planning.place(asked.card, place, minutes ?? undefined)
    else planning.move(asked.placement, place, whole)
    onClose()
  }
  return (
    <FormDialog
      title={isNew ? t`Place “${title}”` : t`Move “${title}”`}
      verb={isNew ? t({ message: 'Place', context: 'verb' }) : t`Move`}
      doing={{ busy: false, words: {} }}
      ready={place.member > 0 && place.day !== '' && minutes !== null && minutes !== 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t`Whom`}
        searchable
        openOnFocus={false}
        allowDeselect={false}
        data={slots.people
          .filter(({ has_left }) => !has_left)
          .map(({ member }) => ({
            value: String(member),
            label: seen.members.find(({ id }) => id === member)?.name ?? t`Somebody`,
          }))}
        value={String(place.member)}
        onChange={(to) => set({ member: Number(to) })}
      />
      <DateField
        label={t`Day`}
        clearable={false}
        min={slots.today}
        value={place.day}
        onKeep={(to) => set({ day: to, slot: 0 })}
      />
      <Select
        label={t`Slot`}
        allowDeselect={false}
        data={Array.from({ length: count }, (_, slot) => {
          const number = slot + 1
          const state = day ? stateOf(slots, { ...place, slot }) : ''
          return { value: String(slot), label: state ? t`Slot ${number}: ${state}` : t`Slot ${number}` }
        })}
        value={String(Math.min(place.slot, count - 1))}
        onChange={(to) => set({ slot: Number(to) })}
      />
      {isNew ? (
        <TextInput
          label={t`Hours`}
          description={t`As many slots as they take. Empty: one slot.`}
          value={typed}
          error={minutes === null || minutes === 0 ? t`Write it like 1:30, 1.5 or 90m.` : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : (
        <Checkbox
          label={t`With what follows of this card`}
          checked={whole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  )
}
