import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('import', () => import('./upload/import-page')),
  screen('import/kept', () => import('./kept/kept-page')),
  screen('import/$run', () => import('./plan/run-page')),
]
