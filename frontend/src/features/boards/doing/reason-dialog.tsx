import { useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useBoardTools } from '../board/board-context'
import type { Dialog } from '../board/board-hand'
import { fullName } from '../columns/board-columns'
import type { ShownFace } from '../state/intents'
import { BoardDialog } from './board-dialog'

export interface ReasonDialogProps {
  wish: Extract<Dialog, { kind: 'reason' }>
  face: ShownFace
  onClose: () => void
}

/** Going back is rework, so it says why; the reason stands in the card's history. */
export function ReasonDialog({ wish, face, onClose }: ReasonDialogProps) {
  const { t } = useLingui()
  const { doing, store } = useBoardTools()
  const [reason, setReason] = useState('')
  const column = fullName(store.get().columns, wish.column)
  const { lane, above } = wish
  return (
    <BoardDialog
      title={t`Back to ${column}`}
      about={face.title}
      verb={t`Move back`}
      ready={reason.trim() !== ''}
      onDo={() => {
        doing.move(face.id, { column: wish.column, lane, above }, reason.trim())
        return true
      }}
      onClose={onClose}
    >
      <Textarea
        label={t`Why does it go back?`}
        description={t`It counts as rework; the reason stands in the card's history.`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={2000}
        required
        data-autofocus
      />
    </BoardDialog>
  )
}
