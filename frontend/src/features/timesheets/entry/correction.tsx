import { useLingui } from '@lingui/react/macro'
import { Text, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'

export interface CorrectionProps {
  title: string
  /** Why the row itself stays. */
  about: string
  busy: boolean
  /** Whether what is right has been said, and differs. */
  ready: boolean
  onCorrect: (reason: string, onRefused: (words: string) => void) => void
  onClose: () => void
  /** Where the right figure is typed. */
  children: ReactNode
}

/** A locked row stays as it is; what takes it back stands on today, with its reason. */
export function Correction({ title, about, busy, ready, onCorrect, onClose, children }: CorrectionProps) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState('')
  return (
    <FormDialog
      title={title}
      verb={t`Correct`}
      doing={{ busy, words: { '': refused } }}
      ready={ready && reason.trim() !== ''}
      onSubmit={() => onCorrect(reason.trim(), setRefused)}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      {children}
      <TextInput
        label={t`Why`}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
