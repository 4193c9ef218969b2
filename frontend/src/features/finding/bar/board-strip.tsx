import { useEffect } from 'react'
import type { FilterStripProps } from '#features/boards/board/filter-strip'
import { useFindingSearch } from '../asking/use-finding-search'
import { useFound } from '../asking/use-found'
import { useNews } from '../changed/use-news'
import { ViewsMenu } from '../views/views-menu'
import { FilterBar } from './filter-bar'

/** The line above a board: which of its cards are shown. */
export default function BoardStrip({ board, store, vocabulary, onFound, onNews }: FilterStripProps) {
  const [search, change] = useFindingSearch()
  const found = useFound(board, search.filter)
  useEffect(() => onFound(found), [found, onFound])
  useEffect(() => () => onFound(null), [onFound])
  const news = useNews(board, store, search.card)
  useEffect(() => onNews(news), [news, onNews])
  return (
    <FilterBar
      text={search.filter}
      vocabulary={vocabulary}
      onText={(filter) => change({ filter, view: null })}
    >
      <ViewsMenu vocabulary={vocabulary} board={board} />
    </FilterBar>
  )
}
