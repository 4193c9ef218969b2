import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('segments', () => import('./list/segments-page')),
  screen('segments/$segment', () => import('./page/segment-page')),
]
