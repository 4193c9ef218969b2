import { type Screen, screen } from '#ui/screen'

export const screens: Screen[] = [
  screen('my-work', () => import('./my-work/my-work-page')),
  screen('activity', () => import('./activity/activity-page')),
]
