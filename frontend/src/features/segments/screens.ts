import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('segments', () => import('./list/segments-page')),
  screen('segments/overlap', () => import('./overlap/overlap-page')),
  screen('segments/$segment', () => import('./page/segment-page')),
]
