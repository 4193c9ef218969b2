import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { isTyping, pressed } from './key-press'

export interface Command {
  id: string
  /** What it does, in the reader's language; the help lists it. */
  label: string
  /** One stroke: "mod+k", "?", "j". */
  keys?: string
  /** Another stroke for the same. */
  also?: string
  /** Two strokes after each other: "g m". */
  sequence?: string
  /** The heading it stands under in the help. */
  group?: string
  isEnabled?: () => boolean
  /** Also while text is being written; only for strokes with mod. */
  whileTyping?: boolean
  run: () => void
}

const sequencePause = 1200
const registered = new Map<symbol, readonly Command[]>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []
let begun: { key: string; at: number } | null = null

/** The commands stand as long as the component does. The innermost of two with the same keys wins. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  const described = commands.map(({ id, label }) => `${id}=${label}`).join('|')
  useEffect(() => {
    latest.current = commands
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered anew when the words change, run with the latest.
  useEffect(() => {
    const key = Symbol()
    const current = (id: string) => latest.current.find((command) => command.id === id)
    const standing = latest.current.map((command) => ({
      ...command,
      isEnabled: () => current(command.id)?.isEnabled?.() ?? true,
      run: () => current(command.id)?.run(),
    }))
    registered.set(key, standing)
    changed()
    return () => {
      registered.delete(key)
      changed()
    }
  }, [described])
}

export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => all,
  )
}

const isOn = ({ isEnabled }: Command) => isEnabled?.() ?? true

/** What could be done at the moment before its caller laid itself over the page and took the focus. */
export function useCommandsBefore(): readonly Command[] {
  const commands = useAllCommands()
  const [before] = useState(() => new Set(commands.filter(isOn).map(({ id }) => id)))
  return useMemo(
    () => commands.filter((command) => before.has(command.id) || isOn(command)),
    [commands, before],
  )
}

const dialogs = '.mantine-Modal-content'
let ofDialog: KeyboardEvent | null = null

/**
 * To be attached once, to the window, before anything else hears the key. A dialog that closes itself on Esc is gone
 * by the time the key arrives at the commands: that Esc was its own, and closes nothing underneath.
 */
export function onKeyBegins(event: KeyboardEvent): void {
  ofDialog = event.key === 'Escape' && document.querySelector(dialogs) !== null ? event : null
}

/** Runs what the stroke asks for; to be attached once, to the window. */
export function onKeyDown(event: KeyboardEvent, now = Date.now()): void {
  if (event.defaultPrevented || event.isComposing || event === ofDialog) return
  const key = pressed(event)
  const before = begun !== null && now - begun.at < sequencePause ? begun.key : null
  begun = null
  const typing = isTyping(event.target)
  const candidates = all.filter((command) => (!typing || command.whileTyping) && isOn(command))
  const command =
    candidates.findLast(({ sequence }) => before !== null && sequence === `${before} ${key}`) ??
    candidates.findLast(({ keys, also }) => keys === key || also === key)
  if (command) {
    event.preventDefault()
    command.run()
  } else if (candidates.some(({ sequence }) => sequence?.startsWith(`${key} `))) {
    begun = { key, at: now }
  }
}

function changed(): void {
  all = [...registered.values()].flat()
  for (const listener of listeners) listener()
}
