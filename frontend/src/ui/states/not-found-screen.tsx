import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconMapPinOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { EmptyState } from './empty-state'

/** Unseen and unknown look alike, so the words cover both. */
export function NotFoundScreen() {
  const { t } = useLingui()
  const title = t`There is nothing here for you`
  useEffect(() => {
    document.title = `${title} · Baton`
  }, [title])
  return (
    <EmptyState
      icon={IconMapPinOff}
      title={title}
      alone
      action={
        <Button component="a" href="/" variant="default">
          <Trans>Go to the start</Trans>
        </Button>
      }
    >
      <Trans>
        The address may be wrong, or it leads to something you are not named on. Ask whoever sent you the
        link.
      </Trans>
    </EmptyState>
  )
}
