import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('flow', () => import('./page/flow-page')),
  screen('flow/review', () => import('./review/review-page')),
]
