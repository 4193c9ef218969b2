import { Trans, useLingui } from '@lingui/react/macro'
import { useMediaQuery } from '@mantine/hooks'
import { IconListSearch } from '@tabler/icons-react'
import { Suspense, useCallback, useEffect, useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { cardPanel } from '#features/boards/board/card-panel'
import { isRefusal } from '#features/boards/doing/refused-words'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { useNow } from '#ui/time/clock'
import { tellRefused } from '#ui/toast'
import { cardsFound } from '../asking/finding-api'
import { useFindingSearch } from '../asking/use-finding-search'
import { BulkBar } from '../bulk/bulk-bar'
import { useUndoKey } from '../bulk/use-undo-key'
import { useNames } from '../filter/use-names'
import { CardTable } from './card-table'
import { askedColumns, type ListColumn } from './columns'
import styles from './list.module.css'
import { useSelection } from './selection'
import { Totals } from './totals'
import { useList } from './use-list'

const mostChosen = 2000

export interface CardsListProps {
  vocabulary: Vocabulary
  columns: readonly ListColumn[]
  /** On a phone a tap chooses cards while this is so. */
  isChoosing: boolean
}

export function CardsList({ vocabulary, columns, isChoosing }: CardsListProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [search, change] = useFindingSearch()
  const { filter, sort, group } = search
  const asked = askedColumns(columns)
  const wish = useMemo(
    () => ({ filter, sort: sort || '-number', group, columns: asked }),
    [filter, sort, group, asked],
  )
  const { order, store, error, again, isOld } = useList(wish)
  const names = useNames(vocabulary)
  const now = useNow()
  const selection = useSelection()
  const { clear, set: select } = selection
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are found, nothing of them is chosen.
  useEffect(clear, [filter, clear])
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const Panel = cardPanel()
  const open = useCallback((card: number) => change({ card }), [change])
  const onDone = useCallback(
    (refused: readonly number[]) => {
      select(refused)
      void again()
    },
    [select, again],
  )
  useUndoKey(
    () => !search.card,
    () => onDone([]),
  )

  const chooseAll = async () => {
    const { cards } = await cardsFound(workspace, { filter })
    selection.set(cards.slice(0, mostChosen))
    if (cards.length > mostChosen)
      tellRefused(t`At most ${mostChosen} cards are changed at once; the first are chosen.`)
  }
  // What is wrong with the filter stands at the filter.
  if (isRefusal(error, 'FilterNotUnderstood') && !order) return null
  if (error && !order) return <ErrorState reason={error.message} onRetry={() => void again()} />
  if (!order) return <LoadingState rows={14} />
  return (
    <>
      {order.cards.length === 0 ? (
        <div className={styles.scroller}>
          <EmptyState icon={IconListSearch} title={t`No card matches`}>
            {filter ? (
              <Trans>Take a condition away, or ask for something else.</Trans>
            ) : (
              <Trans>Cards are filed on a board; here all of them stand together.</Trans>
            )}
          </EmptyState>
        </div>
      ) : (
        <CardTable
          vocabulary={vocabulary}
          names={names}
          now={now}
          order={order}
          store={store}
          columns={columns}
          sort={sort || '-number'}
          group={group}
          selection={vocabulary.isGuest ? null : selection}
          isPhone={isPhone}
          isChoosing={isPhone && isChoosing}
          isCovered={search.card !== null}
          onSort={(next) => change({ sort: next })}
          onOpen={open}
          onAll={() => void chooseAll()}
        />
      )}
      <div className={styles.below} aria-busy={isOld}>
        {selection.ids.size > 0 ? (
          <BulkBar
            vocabulary={vocabulary}
            names={names}
            chosen={selection.ids}
            onDone={onDone}
            onClear={selection.clear}
          />
        ) : (
          <Totals totals={order.totals} currency={vocabulary.currency} />
        )}
      </div>
      {Panel && search.card ? (
        <Suspense fallback={null}>
          <Panel card={search.card} onClose={() => change({ card: null })} />
        </Suspense>
      ) : null}
    </>
  )
}
