import { announce as say } from '@atlaskit/pragmatic-drag-and-drop-live-region'

/** Speaks to those who listen instead of looking: “Spring mailing moved to Review, 2 of 5.” */
export function announce(message: string): void {
  say(message)
}
