import { bringFaceBadges } from '#features/boards/board/face-badges'
import { type Screen, screen } from '#ui/screen'
import { useFaceBadges } from './board/use-face-badges'

// The boards hear of no approvals; what shall stand on their cards is brought to them.
bringFaceBadges(useFaceBadges)

export const screens: Screen[] = [screen('clients/$client', () => import('./sharing/sharing-page'))]
