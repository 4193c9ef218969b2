import type { Screen } from '#ui/screen'

export const screens: Screen[] = []
