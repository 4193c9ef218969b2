import { useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'

export interface PurposeFieldProps {
  value: string
  error: string | undefined
  onPurpose: (purpose: string) => void
}

export function PurposeField({ value, error, onPurpose }: PurposeFieldProps) {
  const { t } = useLingui()
  return (
    <Textarea
      label={t({ message: 'What it is for', context: 'a segment' })}
      value={value}
      maxLength={1000}
      autosize
      minRows={2}
      error={error}
      onChange={(event) => onPurpose(event.currentTarget.value)}
    />
  )
}
