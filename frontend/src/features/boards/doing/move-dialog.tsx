import { useLingui } from '@lingui/react/macro'
import { Alert, NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useBoardTools, useBoardView } from '../board/board-context'
import { fullName, isBackward, laneOfOthers } from '../columns/board-columns'
import { countOfColumn, hasNoRoomFor } from '../columns/counting'
import { usePolicyWords } from '../columns/policy-words'
import type { ShownFace } from '../state/intents'
import { cellKey } from '../state/ordering'
import { BoardDialog } from './board-dialog'
import styles from './doing.module.css'
import { gatesOnMove, useMissingGates } from './missing-gates'
import { unmetOnMove } from './unmet'

/** The way to move a card without dragging it: column, lane, place, and the reason where it goes back. */
export function MoveDialog({ face, onClose }: { face: ShownFace; onClose: () => void }) {
  const { t } = useLingui()
  const { doing } = useBoardTools()
  const { shown } = useBoardView()
  const { columns, cells } = shown
  const says = usePolicyWords()
  const next = columns.stages[columns.stages.findIndex(({ id }) => id === face.column) + 1]
  const [column, setColumn] = useState(next?.id ?? face.column)
  const [lane, setLane] = useState(face.lane ?? laneOfOthers(columns.lanes))
  const [place, setPlace] = useState('end')
  const [reason, setReason] = useState('')
  const others = (cells.get(cellKey(column, lane)) ?? []).filter(({ id }) => id !== face.id)
  const back = isBackward(columns, face.column, column)
  const above = place === 'end' ? null : place === 'top' ? (others[0]?.id ?? null) : Number(place)
  const unmet = unmetOnMove(columns, face, column)
  const gates = useMissingGates(face.id)
  const closed = gatesOnMove(columns, gates, face.column, column)
  const stage = (id: number) => {
    const name = fullName(columns, id)
    if (id === face.column) return t`${name} (here now)`
    const full = hasNoRoomFor(face, countOfColumn(shown, id))
    if (unmetOnMove(columns, face, id).length + gatesOnMove(columns, gates, face.column, id).length > 0)
      return full ? t`${name} (full; the card is not ready)` : t`${name} (the card is not ready)`
    return full ? t`${name} (full)` : name
  }
  return (
    <BoardDialog
      title={t`Move to…`}
      about={face.title}
      verb={back ? t`Move back` : t`Move`}
      ready={!back || reason.trim() !== ''}
      onDo={() => {
        doing.move(face.id, { column, lane, above }, back ? reason.trim() : '')
        return true
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={t`Column`}
        value={String(column)}
        data={columns.stages.map(({ id }) => ({ value: String(id), label: stage(id) }))}
        onChange={(event) => {
          setColumn(Number(event.currentTarget.value))
          setPlace('end')
        }}
        data-autofocus
      />
      {unmet.length + closed.length > 0 ? (
        <Alert
          color="orange"
          p="xs"
          title={t`Still missing for this move`}
          styles={{ title: { color: 'var(--baton-text)' } }}
        >
          <ul className={styles.unmet}>
            {unmet.map((policy) => (
              <li key={policy.id}>{says(policy)}</li>
            ))}
            {closed.map(({ id, name }) => (
              <li key={`gate-${id}`}>{t`The approval of ${name}`}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      {columns.lanes[0] ? (
        <NativeSelect
          label={t`Lane`}
          value={String(lane)}
          data={columns.lanes.flatMap((each) => (each ? [{ value: String(each.id), label: each.name }] : []))}
          onChange={(event) => {
            setLane(Number(event.currentTarget.value))
            setPlace('end')
          }}
        />
      ) : null}
      <NativeSelect
        label={t`Place`}
        value={place}
        data={[
          { value: 'top', label: t`At the top` },
          ...others.slice(1).map(({ id, title }) => ({ value: String(id), label: t`Above “${title}”` })),
          { value: 'end', label: t`At the end` },
        ]}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      {back ? (
        <Textarea
          label={t`Why does it go back?`}
          description={t`It counts as rework; the reason stands in the card's history.`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          required
        />
      ) : null}
    </BoardDialog>
  )
}
