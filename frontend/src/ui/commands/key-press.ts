/** What was pressed, as commands write it: "mod+k", "?", "g". A letter counts by its place on a non-Latin keyboard. */
export function pressed(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : ''
  const alt = event.altKey ? 'alt+' : ''
  const key = latin(event)
  const shift = event.shiftKey && (key.length > 1 || /[a-z]/.test(key)) ? 'shift+' : ''
  return `${mod}${alt}${shift}${key}`
}

function latin({ key, code }: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter && (key.codePointAt(0) ?? 0) > 127) return letter.toLowerCase()
  return key.toLowerCase()
}

/** Whether the keys belong to a text being written or to a widget that is open. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  return target.closest('input, textarea, select, [role="textbox"], [role="menu"], [role="listbox"]') !== null
}
