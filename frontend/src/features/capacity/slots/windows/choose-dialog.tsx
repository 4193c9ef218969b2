import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { clockOf } from '#lib/hours'
import { Dialog } from '#ui/dialog'
import { type SlotPlace, trayQuery } from '../../asking/capacity-api'
import { personOf } from '../layout'
import styles from '../slots.module.css'
import { useSlotTools, useSlotView } from '../slots-context'

const most = 12

/** Which card goes into this slot. */
export function ChooseDialog({ place, onClose }: { place: SlotPlace; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { planning } = useSlotTools()
  const { slots } = useSlotView()
  const [typed, setTyped] = useState('')
  const [filter] = useDebouncedValue(typed.trim(), 250)
  const as = personOf(slots.people, place.member)?.job_function ?? null
  const { data: tray } = useQuery(trayQuery(workspace, as, filter, false))
  const where = planning.inWords(place)
  const shown = tray?.cards.slice(0, most) ?? []
  return (
    <Dialog onClose={onClose} title={t`Place a card: ${where}`}>
      <TextInput
        data-autofocus
        aria-label={t`Find or filter cards`}
        placeholder={t`Words, or a filter`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className={styles.choices}>
        {shown.map((card) => (
          <li key={card.id}>
            <button
              type="button"
              onClick={() => {
                planning.place(card, place)
                onClose()
              }}
            >
              <span>{card.title}</span>
              <b>{card.left === null ? t`no hours planned` : clockOf(card.left)}</b>
            </button>
          </li>
        ))}
      </ul>
      {tray && shown.length === 0 ? (
        <p className={styles.help}>
          <Trans>Nothing like that is still to be placed.</Trans>
        </p>
      ) : null}
    </Dialog>
  )
}
