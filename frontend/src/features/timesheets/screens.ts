import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [screen('time', () => import('./week/time-page'))]
