import { useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import type { Doing } from '#features/members/doing/use-doing'

interface DescriptionFieldProps {
  value: string
  onDescription: (description: string) => void
  doing: Pick<Doing, 'words'>
}

export function DescriptionField({ value, onDescription, doing }: DescriptionFieldProps) {
  const { t } = useLingui()
  return (
    <Textarea
      label={t`Description`}
      description={t`For which work a board like this is right.`}
      autosize
      minRows={2}
      maxLength={2000}
      value={value}
      error={doing.words.description}
      onChange={(event) => onDescription(event.currentTarget.value)}
    />
  )
}
