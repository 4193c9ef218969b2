import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import { TimesheetDialog, type TimesheetDialogProps } from './timesheet-dialog'

/** The way to the hours of a period as a file. */
export function TimesheetButton(props: Omit<TimesheetDialogProps, 'onClose'>) {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileTypePdf size={15} />}
        onClick={() => setOpened(true)}
      >
        <Trans>Timesheet…</Trans>
      </Button>
      {opened ? <TimesheetDialog {...props} onClose={() => setOpened(false)} /> : null}
    </>
  )
}
