import { bringAboveWeek } from '#features/timesheets/week/above-week'
import { type Screen, screen } from '#ui/screen'
import { SlotProposals } from './proposals/slot-proposals'

// Time hears of no plans; slots that are over are brought to its week.
bringAboveWeek(SlotProposals)

export const screens: Screen[] = [screen('capacity', () => import('./page/capacity-page'))]
