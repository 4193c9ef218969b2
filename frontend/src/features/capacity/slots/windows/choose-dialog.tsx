import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { dayAt, dayWritten } from '#lib/days'
import { clockOf } from '#lib/hours'
import { Dialog } from '#ui/dialog'
import { useZone } from '#ui/time/zone'
import { type SlotPlace, type TrayCard, trayQuery } from '../../asking/capacity-api'
import { personOf } from '../layout'
import styles from '../slots.module.css'
import { useSlotTools, useSlotView } from '../slots-context'

const most = 12

/** Which card goes into this slot: the arrows go through what fits, Enter places it. */
export function ChooseDialog({ place, onClose }: { place: SlotPlace; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const list = useId()
  const { planning } = useSlotTools()
  const { slots } = useSlotView()
  const [typed, setTyped] = useState('')
  const [filter] = useDebouncedValue(typed.trim(), 250)
  const [at, setAt] = useState(0)
  const as = personOf(slots.people, place.member)?.job_function ?? null
  const { data: tray, error, isFetching } = useQuery(trayQuery(workspace, as, filter, false))
  const where = planning.inWords(place)
  const shown = tray?.cards.slice(0, most) ?? []
  const more = tray ? tray.cards.length - shown.length + tray.left_off : 0
  const chosen = Math.min(at, shown.length - 1)
  const current = shown[chosen]
  // Until the answer to what was typed is there, Enter would place what was not meant.
  const isBehind = isFetching || typed.trim() !== filter
  const choose = (card: TrayCard) => {
    planning.place(card, place)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0 && shown.length > 0) {
      event.preventDefault()
      setAt((chosen + by + shown.length) % shown.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (current && !isBehind) choose(current)
    }
  }
  return (
    <Dialog onClose={onClose} title={t`Place a card: ${where}`}>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        {...(current ? { 'aria-activedescendant': `${list}-${current.id}` } : {})}
        aria-label={t`Find or filter cards`}
        placeholder={t`Words, or a filter`}
        autoComplete="off"
        value={typed}
        error={error?.message}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={t`Cards`} className={styles.choices}>
        {shown.map((card, index) => (
          <Choice
            key={card.id}
            id={`${list}-${card.id}`}
            card={card}
            isChosen={index === chosen}
            onPoint={() => setAt(index)}
            onChoose={() => choose(card)}
          />
        ))}
      </div>
      {more > 0 ? (
        <p className={styles.told}>
          <Plural
            value={more}
            one="# more card: type more to find it."
            other="# more cards: type more to find them."
          />
        </p>
      ) : null}
      {tray && shown.length === 0 && !error ? (
        <p className={styles.told}>
          <Trans>Nothing like that is still to be placed.</Trans>
        </p>
      ) : null}
    </Dialog>
  )
}

interface ChoiceProps {
  id: string
  card: TrayCard
  isChosen: boolean
  onPoint: () => void
  onChoose: () => void
}

/** A card to be placed: what it is for, how much is left, and until when. */
function Choice({ id, card, isChosen, onPoint, onChoose }: ChoiceProps) {
  const { t, i18n } = useLingui()
  const zone = useZone()
  const { seen } = useSlotTools()
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const project = seen.projects.find((each) => each.id === card.project)
  const day = card.deadline ? dayAt(card.deadline, zone) : null
  const due = day ? dayWritten(day, i18n.locale, { day: 'numeric', month: 'short' }) : null
  const isLate = day !== null && day < dayAt(new Date(), zone)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus.
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isChosen}
      className={styles.choice}
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      <span className={styles.choiceTitle}>{card.title}</span>
      <b>{card.left === null ? t`no hours planned` : clockOf(card.left)}</b>
      <span className={styles.choiceWhere}>
        {project?.name ?? ''}
        {project && due ? ' · ' : ''}
        {due ? (
          <span data-late={isLate || undefined}>
            <Trans>by {due}</Trans>
          </span>
        ) : null}
      </span>
    </div>
  )
}
