import { lazy } from 'react'
import { bringFilterStrip } from '#features/boards/board/filter-strip'
import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('list', () => import('./list/list-page')),
  screen('search', () => import('./search/search-page')),
]

bringFilterStrip(lazy(() => import('./bar/board-strip')))
