import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { clockOf, minutesOf } from '#lib/hours'
import type { Placement } from '../../asking/capacity-api'
import { useCapacityDeeds } from '../../asking/use-capacity-deeds'

export interface ResizeDialogProps {
  placement: Placement
  title: string
  onClose: () => void
}

/** How long a card takes in this slot. */
export function ResizeDialog({ placement, title, onClose }: ResizeDialogProps) {
  const { t } = useLingui()
  const { verbs, run } = useCapacityDeeds()
  const doing = useDoing()
  const [typed, setTyped] = useState(clockOf(placement.minutes))
  const minutes = minutesOf(typed)
  const time = minutes === null ? '' : clockOf(minutes)
  return (
    <FormDialog
      title={t`How long “${title}” takes here`}
      verb={t`Save`}
      doing={doing}
      ready={minutes !== null && minutes > 0 && minutes <= 1440}
      onSubmit={() => {
        void run(() => verbs.resize(placement.id, placement.version, minutes ?? 0), {
          done: t`“${title}” takes ${time} now`,
        })
        onClose()
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t`Hours`}
        value={typed}
        error={minutes === null ? t`Write it like 1:30, 1.5 or 90m.` : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
