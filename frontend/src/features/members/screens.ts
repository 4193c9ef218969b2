import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('members', () => import('./people/members-page')),
  screen('clients', () => import('./clients/clients-page')),
]
