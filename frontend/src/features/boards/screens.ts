import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('boards', () => import('./workbench/workbench-page')),
  screen('boards/$board', () => import('./board/board-page')),
]
