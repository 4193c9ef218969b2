import bolt from '@tabler/icons/filled/bolt.svg?raw'
import arrowRight from '@tabler/icons/outline/arrow-right.svg?raw'
import calendarCheck from '@tabler/icons/outline/calendar-check.svg?raw'
import calendarDue from '@tabler/icons/outline/calendar-due.svg?raw'
import calendarEvent from '@tabler/icons/outline/calendar-event.svg?raw'
import calendarPin from '@tabler/icons/outline/calendar-pin.svg?raw'
import checklist from '@tabler/icons/outline/checklist.svg?raw'
import clock from '@tabler/icons/outline/clock.svg?raw'
import handStop from '@tabler/icons/outline/hand-stop.svg?raw'
import hourglass from '@tabler/icons/outline/hourglass.svg?raw'
import hourglassHigh from '@tabler/icons/outline/hourglass-high.svg?raw'
import message from '@tabler/icons/outline/message.svg?raw'
import paperclip from '@tabler/icons/outline/paperclip.svg?raw'
import seedling from '@tabler/icons/outline/seedling.svg?raw'
import sitemap from '@tabler/icons/outline/sitemap.svg?raw'

/** All strokes of a picture as one path. The frame around every picture draws nothing and is left out. */
function strokes(svg: string): string {
  return [...svg.matchAll(/ d="([^"]+)"/g)]
    .map(([, path]) => path)
    .filter((path) => path !== 'M0 0h24v24H0z')
    .join('')
}

export const glyphs = {
  arrowRight: strokes(arrowRight),
  bolt: strokes(bolt),
  calendarCheck: strokes(calendarCheck),
  calendarDue: strokes(calendarDue),
  calendarEvent: strokes(calendarEvent),
  calendarPin: strokes(calendarPin),
  checklist: strokes(checklist),
  clock: strokes(clock),
  handStop: strokes(handStop),
  hourglass: strokes(hourglass),
  hourglassHigh: strokes(hourglassHigh),
  message: strokes(message),
  paperclip: strokes(paperclip),
  seedling: strokes(seedling),
  sitemap: strokes(sitemap),
}
