import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('services', () => import('./list/services-page')),
  screen('services/$service', () => import('./page/workshop-page')),
]
