import { useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useBoardTools } from '../board/board-context'
import type { ShownFace } from '../state/intents'
import { BoardDialog } from './board-dialog'

/** A card that is offered goes back to whoever offers it, with the reason. */
export function ReturnDialog({ face, onClose }: { face: ShownFace; onClose: () => void }) {
  const { t } = useLingui()
  const { doing, verbs } = useBoardTools()
  const [reason, setReason] = useState('')
  return (
    <BoardDialog
      title={t`Return the card`}
      about={face.title}
      verb={t`Return`}
      ready={reason.trim() !== '' && face.offer != null}
      onDo={async () => {
        const offer = face.offer?.id
        if (offer === undefined) return true
        return (
          (await doing.run(
            () => verbs.giveBack(offer, reason.trim()),
            () => t`Returned`,
          )) !== null
        )
      }}
      onClose={onClose}
    >
      <Textarea
        label={t`Why not?`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        data-autofocus
      />
    </BoardDialog>
  )
}
