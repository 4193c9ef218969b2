import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [screen('boards', () => import('./workbench/workbench-page'))]
