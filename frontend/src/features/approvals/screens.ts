import { bringFaceBadges } from '#features/boards/board/face-badges'
import { bringMissingGates } from '#features/boards/doing/missing-gates'
import { type Screen, screen } from '#ui/screen'
import { useFaceBadges } from './board/use-face-badges'
import { useMissingGates } from './board/use-missing-gates'

// The boards hear of no approvals; what shall stand on their cards is brought to them.
bringFaceBadges(useFaceBadges)
bringMissingGates(useMissingGates)

export const screens: Screen[] = [screen('clients/$client', () => import('./sharing/sharing-page'))]
