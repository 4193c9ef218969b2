import { useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useBoardTools } from '#features/boards/board/board-context'
import { useHand } from '#features/boards/board/board-hand'
import type { FilterStripProps } from '#features/boards/board/filter-strip'
import { isNothingOver } from '#ui/commands/nothing-over'
import { useCommands } from '#ui/commands/registry'
import { useFindingSearch } from '../asking/use-finding-search'
import { useFound } from '../asking/use-found'
import { BulkBar } from '../bulk/bulk-bar'
import { useNews } from '../changed/use-news'
import { useNames } from '../filter/use-names'
import { ViewSwitch } from '../views/view-switch'
import { ViewsMenu } from '../views/views-menu'
import styles from './bar.module.css'
import { FilterBar } from './filter-bar'

/** The line above a board: which of its cards are shown; and the one below, while some are chosen. */
export default function BoardStrip({ board, store, vocabulary, onFound, onNews }: FilterStripProps) {
  const [search, change] = useFindingSearch()
  const found = useFound(board, search.filter)
  useEffect(() => onFound(found), [found, onFound])
  useEffect(() => () => onFound(null), [onFound])
  const news = useNews(board, store, search.card)
  useEffect(() => onNews(news), [news, onNews])
  return (
    <>
      <FilterBar
        text={search.filter}
        vocabulary={vocabulary}
        board={board}
        onText={(filter) => change({ filter, view: null })}
      >
        <ViewsMenu vocabulary={vocabulary} kind="board" board={board} />
        <ViewSwitch here="board" board={board} />
      </FilterBar>
      <ChosenCards />
    </>
  )
}

/** What was refused stays chosen. */
function ChosenCards() {
  const { t } = useLingui()
  const { hand, vocabulary } = useBoardTools()
  const names = useNames(vocabulary)
  const chosen = useHand(hand, (now) => now.chosen)
  const choose = (cards: readonly number[]) => hand.set({ chosen: new Set(cards) })
  useCommands([
    {
      id: 'choose-none',
      label: t`Choose none`,
      keys: 'escape',
      group: t`Finding`,
      isEnabled: () => chosen.size > 0 && isNothingOver(),
      run: () => choose([]),
    },
  ])
  if (chosen.size === 0) return null
  return (
    <div className={styles.atTheFoot}>
      <BulkBar
        vocabulary={vocabulary}
        names={names}
        chosen={chosen}
        onDone={choose}
        onClear={() => choose([])}
      />
    </div>
  )
}
