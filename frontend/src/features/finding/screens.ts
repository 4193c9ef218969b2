import { lazy } from 'react'
import { bringFilterStrip } from '#features/boards/board/filter-strip'
import { bringCardFilter } from '#features/flow/page/card-filter'
import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('list', () => import('./list/list-page')),
  screen('timeline', () => import('./timeline/timeline-page')),
  screen('calendar', () => import('./calendar/calendar-page')),
  screen('search', () => import('./search/search-page')),
]

bringFilterStrip(lazy(() => import('./bar/board-strip')))
bringCardFilter({
  line: lazy(() => import('./bar/flow-line')),
  field: lazy(() => import('./views/kept-filter')),
})
