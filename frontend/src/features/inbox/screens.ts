import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [screen('inbox', () => import('./list/inbox-page'))]
