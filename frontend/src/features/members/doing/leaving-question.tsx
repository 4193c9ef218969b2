import { Trans } from '@lingui/react/macro'
import { Alert, Button, Group } from '@mantine/core'

/** Stands where the form's own buttons would: what was typed is thrown away only on purpose. */
export function LeavingQuestion({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Alert color="orange" role="alertdialog">
      <p style={{ margin: '0 0 10px', fontWeight: 560 }}>
        <Trans>What you typed is not saved.</Trans>
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onLeave}>
          <Trans>Throw it away</Trans>
        </Button>
        <Button onClick={onStay} autoFocus>
          <Trans>Go on typing</Trans>
        </Button>
      </Group>
    </Alert>
  )
}
