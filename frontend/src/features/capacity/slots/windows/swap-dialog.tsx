import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import type { Placement, SlotPlace } from '../../asking/capacity-api'
import { useSlotTools, useSlotView } from '../slots-context'

export interface SwapDialogProps {
  placement: Placement
  place: SlotPlace
  title: string
  onClose: () => void
}

/** With which other card in the plan it changes places. */
export function SwapDialog({ placement, title, onClose }: SwapDialogProps) {
  const { t } = useLingui()
  const { planning } = useSlotTools()
  const { layout, cards } = useSlotView()
  const [other, setOther] = useState<string | null>(null)
  const choices = layout.people.flatMap(({ member, days }) =>
    days.flatMap(({ day, placed }) =>
      placed
        .filter(({ card, is_booked }) => card !== null && card !== placement.card && !is_booked)
        .map(({ id, card, slot }) => {
          const name = cards.get(card ?? 0)?.title ?? ''
          const where = planning.inWords({ member, day, slot })
          return { value: String(id), label: t`${name}: ${where}` }
        }),
    ),
  )
  const found = other === null ? undefined : planning.fresh(Number(other))
  return (
    <FormDialog
      title={t`Change places with “${title}”`}
      verb={t`Change places`}
      doing={{ busy: false, words: {} }}
      ready={found !== undefined}
      onSubmit={() => {
        if (found) planning.swap(planning.fresh(placement.id) ?? placement, found)
        onClose()
      }}
      onClose={onClose}
    >
      <Select
        label={t`With`}
        searchable
        data={choices}
        value={other}
        onChange={setOther}
        maxDropdownHeight={300}
      />
    </FormDialog>
  )
}
