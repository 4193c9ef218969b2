import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconListSearch } from '@tabler/icons-react'
import { Suspense, useEffect, useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { cardPanel } from '#features/boards/board/card-panel'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { useNow } from '#ui/time/clock'
import { tellRefused } from '#ui/toast'
import { cardsFound } from '../asking/finding-api'
import { useFindingSearch } from '../asking/use-finding-search'
import { BulkBar } from '../bulk/bulk-bar'
import { useNames } from '../filter/use-names'
import { CardTable } from './card-table'
import { askedColumns, type ListColumn } from './columns'
import styles from './list.module.css'
import { useSelection } from './selection'
import { Totals } from './totals'
import { useList } from './use-list'

const mostChosen = 2000

export function CardsList({
  vocabulary,
  columns,
}: {
  vocabulary: Vocabulary
  columns: readonly ListColumn[]
}) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [search, change] = useFindingSearch()
  const { filter, sort, group } = search
  const asked = askedColumns(columns)
  const wish = useMemo(
    () => ({ filter, sort: sort || '-number', group, columns: asked }),
    [filter, sort, group, asked],
  )
  const { first, rows, error, stale, again, more, isOld } = useList(wish)
  const names = useNames(vocabulary)
  const now = useNow()
  const selection = useSelection()
  const { clear } = selection
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are found, nothing of them is chosen.
  useEffect(clear, [filter, clear])
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const Panel = cardPanel()

  const chooseAll = async () => {
    const { cards } = await cardsFound(workspace, { filter })
    selection.set(cards.slice(0, mostChosen))
    if (cards.length > mostChosen)
      tellRefused(t`At most ${mostChosen} cards are changed at once; the first are chosen.`)
  }
  if (error && !rows) return <ErrorState reason={error.message} onRetry={() => void again()} />
  if (!first || !rows) return <LoadingState rows={14} />
  return (
    <>
      {rows.length === 0 ? (
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
          rows={rows}
          first={first}
          columns={columns.filter(({ name }) => name === 'items' || first.columns.includes(name))}
          sort={sort || '-number'}
          group={group}
          selection={vocabulary.isGuest ? null : selection}
          isPhone={isPhone}
          onSort={(next) => change({ sort: next })}
          onOpen={(card) => change({ card })}
          onMore={more}
          onAll={() => void chooseAll()}
        />
      )}
      <div className={isOld ? styles.old : undefined}>
        {selection.ids.size > 0 ? (
          <BulkBar
            vocabulary={vocabulary}
            names={names}
            chosen={selection.ids}
            onDone={() => void again()}
            onClear={selection.clear}
          />
        ) : (
          <Totals totals={first.totals}>
            {stale ? (
              <Button size="compact-xs" variant="light" onClick={() => void again()}>
                <Trans>Something has changed. Show it</Trans>
              </Button>
            ) : null}
          </Totals>
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
