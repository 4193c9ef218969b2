import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [screen('settings', () => import('./settings-page'))]
