import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Tooltip } from '@mantine/core'
import type { Whole } from '../asking/segments-api'
import type { Writing } from './use-document'

export interface SaveButtonProps {
  segment: Pick<Whole, 'archived' | 'version'>
  writing: Pick<Writing, 'isChanged' | 'basedOn'>
  onSave: () => void
}

/** While it does nothing it can be reached all the same, and says why. */
export function SaveButton({ segment, writing, onSave }: SaveButtonProps) {
  const { t } = useLingui()
  const reason = segment.archived
    ? t`The segment is put away: bring it back first.`
    : writing.basedOn < segment.version
      ? t`Somebody saved a version meanwhile: decide first which one goes on.`
      : writing.isChanged
        ? undefined
        : t`Nothing differs from the latest version.`
  return (
    <Tooltip label={reason} disabled={!reason} events={{ hover: true, focus: true, touch: true }}>
      <Button
        size="xs"
        {...(reason ? { 'data-disabled': true, 'aria-disabled': true } : {})}
        onClick={() => !reason && onSave()}
      >
        <Trans>Save as a version</Trans>
      </Button>
    </Tooltip>
  )
}
