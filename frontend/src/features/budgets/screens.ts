import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('budgets', () => import('./overview/budgets-page')),
  screen('budgets/$project', () => import('./project/project-page')),
  screen('agreed', () => import('./of-client/agreed-page')),
]
