import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconLayoutKanban, IconLock, IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { type Space, useSpaces } from '../spaces/use-spaces'
import { useVocabulary } from '../vocabulary/vocabulary'
import styles from './workbench.module.css'

/** Where a day begins: every space this person may see, with its boards. */
export default function WorkbenchPage() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { spaces, error, refetch } = useSpaces()
  const { vocabulary } = useVocabulary()
  const newBoard = vocabulary?.me.may_manage ? (
    <Button
      component={Link}
      to={`/w/${workspace}/boards/new`}
      size="xs"
      leftSection={<IconPlus size={15} aria-hidden />}
    >
      <Trans>New board</Trans>
    </Button>
  ) : undefined
  return (
    <Page title={t`Boards`} actions={newBoard}>
      {error && !spaces ? <ErrorState reason={error.message} onRetry={() => void refetch()} /> : null}
      {!error && !spaces ? <LoadingState /> : null}
      {spaces?.length === 0 ? (
        <EmptyState icon={IconLayoutKanban} title={t`No boards yet`}>
          <Trans>
            A space holds the boards of one group. You see the open spaces and the private ones you are named
            on.
          </Trans>
        </EmptyState>
      ) : null}
      {spaces?.map((space) => (
        <SpaceSection key={space.id} space={space} />
      ))}
    </Page>
  )
}

function SpaceSection({ space }: { space: Space }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  return (
    <section className={styles.space}>
      {space.name ? (
        <h2 className={styles.heading}>
          {space.name} {space.private ? <IconLock size={14} aria-label={t`Private space`} /> : null}
        </h2>
      ) : null}
      <ul className={styles.boards}>
        {space.boards.map((board) => (
          <li key={board.id}>
            <Link to={`/w/${workspace}/boards/${board.id}`} className={styles.board}>
              <IconLayoutKanban size={17} stroke={1.6} aria-hidden />
              {board.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
