import { useLingui } from '@lingui/react/macro'
import { Radio, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useBoardTools, useBoardView } from '../board/board-context'
import type { ShownFace } from '../state/intents'
import { BoardDialog } from './board-dialog'

/** What holds the card up: on whose side it lies, and why. */
export function BlockDialog({ face, onClose }: { face: ShownFace; onClose: () => void }) {
  const { t } = useLingui()
  const { doing, verbs } = useBoardTools()
  const { shown } = useBoardView()
  const [kind, setKind] = useState('ours')
  const [reason, setReason] = useState('')
  const [other, setOther] = useState<string | null>(null)
  const isCard = kind === 'card'
  return (
    <BoardDialog
      title={t`Block the card`}
      about={face.title}
      verb={t`Block`}
      ready={isCard ? other !== null : reason.trim() !== ''}
      onDo={async () => {
        const wished = {
          kind,
          reason: reason.trim(),
          ...(isCard && other ? { blocking_card: Number(other) } : {}),
        }
        return (
          (await doing.run(
            () => verbs.block(face.id, wished),
            () => t`Blocked`,
          )) !== null
        )
      }}
      onClose={onClose}
    >
      <Radio.Group label={t`Where does it wait?`} value={kind} onChange={setKind}>
        <Stack gap={6} mt={6}>
          <Radio value="ours" label={t`On our side`} data-autofocus />
          <Radio value="client" label={t`At the client`} />
          <Radio value="supplier" label={t`At a supplier`} />
          <Radio value="card" label={t`For another card`} />
        </Stack>
      </Radio.Group>
      {isCard ? (
        <Select
          label={t`Which card`}
          searchable
          required
          limit={30}
          value={other}
          onChange={setOther}
          data={[...shown.faces.values()]
            .filter(({ id, done_at }) => id !== face.id && !done_at)
            .map(({ id, number, title }) => ({ value: String(id), label: `#${number} ${title}` }))}
        />
      ) : null}
      <Textarea
        label={t`Reason`}
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required={!isCard}
      />
    </BoardDialog>
  )
}
