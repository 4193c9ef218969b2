import { useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Refusal } from '#api/refusal'
import { useWorkspace } from '#api/workspace'
import { Page } from '#ui/page'
import { Addressed } from '#ui/states/addressed'
import { ErrorState } from '#ui/states/error-state'
import { NotFoundScreen } from '#ui/states/not-found-screen'
import { useBoardStore } from '../asking/use-board-store'
import { useVocabulary } from '../vocabulary/vocabulary'
import { BoardSkeleton } from './board-skeleton'
import { OpenedBoard } from './opened-board'

/** The address of a board: its data on the way, refused, or open. */
export default function BoardPage() {
  const { board = '' } = useParams({ strict: false }) as { board?: string }
  return <Addressed part={board}>{(id) => <NumberedBoard id={id} />}</Addressed>
}

function NumberedBoard({ id }: { id: number }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { store, error, refetch } = useBoardStore(id)
  const words = useVocabulary()
  useEffect(() => {
    if (store) localStorage.setItem(`baton.${workspace}.board`, String(id))
  }, [store, workspace, id])

  if (store && words.vocabulary)
    return <OpenedBoard key={id} board={id} store={store} vocabulary={words.vocabulary} />
  const problem = error ?? words.error
  if (error instanceof Refusal && error.status === 404) return <NotFoundScreen />
  const again = () => {
    refetch()
    words.refetch()
  }
  return (
    <Page title={t`Board`} wide>
      {problem ? <ErrorState reason={problem.message} onRetry={again} /> : <BoardSkeleton />}
    </Page>
  )
}
