import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('settings', () => import('./settings-page')),
  screen('boards/$board/settings', () => import('./board/board-settings-page')),
  screen('boards/new', () => import('./board/new-board-page')),
]
