import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('profits', () => import('./page/profits-page')),
  screen('profits/projects/$project', () => import('./burn/burn-page')),
]
