import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Refusal } from '#api/refusal'
import { useWorkspace } from '#api/workspace'
import { Page } from '#ui/page'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { request } from '../asking/requests'
import { CardBar } from '../sheet/card-bar'
import { GoneCard } from './gone-card'
import { OpenedCard } from './opened-card'

interface Resolved {
  id: number
  number: number
  code: string
  board: number
}

/** The lasting address of a card: its code, its number, or the key it had in an old tracker. */
export default function CardPage() {
  const { t } = useLingui()
  const { card: name = '' } = useParams({ strict: false }) as { card?: string }
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery({
    queryKey: [workspace, 'card-named', name],
    queryFn: ({ signal }) =>
      request<Resolved>('GET', '/api/{workspace}/c/{name}', { workspace, name }, { signal }),
  })
  const board = data?.board
  const toBoard = useCallback(
    () => void navigate({ href: board ? `/w/${workspace}/boards/${board}` : `/w/${workspace}/boards` }),
    [navigate, workspace, board],
  )
  if (data)
    return (
      <OpenedCard
        key={data.id}
        id={data.id}
        isPanel={false}
        onClose={toBoard}
        frame={(open, sheet) => (
          <Page
            wide
            title={open ? `#${open.card.number} ${open.card.title}` : t`Card`}
            {...(open
              ? { heading: `#${open.card.number}`, crumb: open.card.board.name, actions: <CardBar /> }
              : {})}
          >
            {sheet}
          </Page>
        )}
      />
    )
  const unknown = error instanceof Refusal && error.status === 404
  return (
    <Page title={t`Card`} wide>
      {unknown ? (
        <GoneCard id={0} seen={false} onClose={toBoard} />
      ) : error ? (
        <ErrorState reason={error.message} onRetry={() => void refetch()} />
      ) : (
        <LoadingState label={t`The card is on its way`} rows={9} />
      )}
    </Page>
  )
}
