import {
  type Icon,
  IconCalendarMonth,
  IconLayoutKanban,
  IconListDetails,
  IconTimeline,
} from '@tabler/icons-react'

/** How cards can be shown. */
export type Kind = 'board' | 'list' | 'timeline' | 'calendar'

export const kindPictures: Record<Kind, Icon> = {
  board: IconLayoutKanban,
  list: IconListDetails,
  timeline: IconTimeline,
  calendar: IconCalendarMonth,
}
