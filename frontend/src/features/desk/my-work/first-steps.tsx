import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { EmptyState } from '#ui/states/empty-state'

/** A workspace without a board: what whoever manages it does first. */
export function FirstSteps() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  return (
    <EmptyState
      icon={IconFlag}
      title={t`Begin with a board`}
      action={
        <>
          <Button component={Link} to={`/w/${workspace}/boards/new`}>
            <Trans>Make a board</Trans>
          </Button>
          <Button component={Link} to={`/w/${workspace}/import`} variant="default">
            <Trans>Bring one from Trello</Trans>
          </Button>
          <Button component={Link} to={`/w/${workspace}/members`} variant="default">
            <Trans>Invite the team</Trans>
          </Button>
        </>
      }
    >
      <Trans>
        Take a template with the stages of a campaign and fit it to your house, or bring a board with its
        history.
      </Trans>
    </EmptyState>
  )
}
