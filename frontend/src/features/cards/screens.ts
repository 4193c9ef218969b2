import { lazy } from 'react'
import { bringCardPanel } from '#features/boards/board/card-panel'
import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [screen('c/$card', () => import('./open/card-page'))]

bringCardPanel(lazy(() => import('./open/card-panel')))
