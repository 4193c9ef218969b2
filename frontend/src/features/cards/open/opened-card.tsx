import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useContext, useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { BoardToolsContext } from '#features/boards/board/board-context'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { ZoneContext } from '#ui/time/zone'
import { cardVerbs, contentVerbs } from '../asking/card-verbs'
import { useCard } from '../asking/use-card'
import { useLookedAt } from '../asking/use-looked-at'
import { useWords } from '../asking/use-words'
import { CardSheet } from '../sheet/card-sheet'
import { DialogProvider } from '../sheet/dialog-store'
import { CardContext, type OpenCard } from './card-context'
import { GoneCard } from './gone-card'
import { useRun } from './use-run'

export interface OpenedCardProps {
  id: number
  isPanel: boolean
  onClose: () => void
  /** What the frame around the card writes of it: the page its heading, the panel its bar. */
  frame: (open: OpenCard | null, sheet: ReactNode) => ReactNode
}

/** A card through the reader's eyes: on the way, refused, gone, or open. */
export function OpenedCard({ id, isPanel, onClose, frame }: OpenedCardProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { card, gone, error, writers, refresh } = useCard(id)
  const words = useWords()
  useLookedAt(workspace, id, card?.version)
  const run = useRun(workspace, id)
  const navigate = useNavigate()
  const board = useContext(BoardToolsContext)?.board
  const verbs = useMemo(
    () => ({ ...cardVerbs(workspace, id), ...contentVerbs(workspace, id) }),
    [workspace, id],
  )

  const open = useMemo<OpenCard | null>(() => {
    if (!card || !words) return null
    return {
      workspace,
      card,
      words,
      verbs,
      writers,
      mayEdit: card.may.edit && !card.archived_at,
      isPanel,
      run,
      refresh,
      close: onClose,
      openCard: (other) => {
        if (isPanel && other.board === board)
          void navigate({ to: '.', search: ((was: object) => ({ ...was, card: other.id })) as never })
        else void navigate({ href: `/w/${workspace}/c/${other.number}` })
      },
    }
  }, [card, words, workspace, verbs, writers, isPanel, run, refresh, onClose, board, navigate])

  if (gone) return frame(null, <GoneCard id={id} seen={card !== null} onClose={onClose} />)
  if (!open) {
    const sheet = error ? (
      <ErrorState reason={error.message} onRetry={() => void refresh()} />
    ) : (
      <LoadingState label={t`The card is on its way`} rows={9} />
    )
    return frame(null, sheet)
  }
  return (
    <CardContext value={open}>
      <ZoneContext value={open.words.zone}>
        <DialogProvider>{frame(open, <CardSheet key={id} />)}</DialogProvider>
      </ZoneContext>
    </CardContext>
  )
}
