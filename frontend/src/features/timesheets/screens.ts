import { bringFaceMarks } from '#features/boards/board/face-marks'
import { type Screen, screen } from '#ui/screen'
import { useFaceMarks } from './board/use-face-marks'

// The boards hear of no hours; what shall stand on their cards is brought to them.
bringFaceMarks(useFaceMarks)

export const screens: Screen[] = [screen('time', () => import('./week/time-page'))]
