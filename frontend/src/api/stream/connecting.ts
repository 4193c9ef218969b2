import type { ConnectionState, Entry, Signal } from './entry'

export interface Source {
  readyState: number
  close: () => void
  onopen: ((event: Event) => void) | null
  onerror: ((event: Event) => void) | null
  addEventListener: (name: string, heard: (event: MessageEvent<string>) => void) => void
}

export interface ConnectionOptions {
  url: (after: number | null) => string
  position: () => number | null
  tell: (signal: Signal) => void
  open?: (url: string) => Source
  /** Silence after which the connection is taken for dead; the server pings three times as often. */
  silence?: number
  random?: () => number
}

const closed = 2

/**
 * Keeps one stream open: the browser reconnects a cut by itself (with Last-Event-ID), a refused or a silent one is
 * opened anew here from the last known number. Returns the way to end it.
 */
export function connect(options: ConnectionOptions): () => void {
  const { url, position, tell, silence = 45_000, random = Math.random } = options
  const open = options.open ?? ((address) => new EventSource(address) as Source)
  let source: Source | null = null
  let watchdog: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let over = false

  const state = (now: ConnectionState) => tell({ kind: 'state', state: now })
  const sign = () => {
    failures = 0
    clearTimeout(watchdog)
    watchdog = setTimeout(again, silence)
  }
  const hear = (name: string, told: (event: MessageEvent<string>) => void) =>
    source?.addEventListener(name, (event) => {
      if (over) return
      sign()
      told(event)
      state('live')
    })

  function start(): void {
    if (over) return
    source = open(url(position()))
    watchdog = setTimeout(again, silence)
    source.onopen = () => {
      sign()
      state('live')
    }
    source.onerror = () => {
      if (source?.readyState === closed) again()
      else state('catching-up')
    }
    hear('entry', (event) => tell({ kind: 'entry', entry: JSON.parse(event.data) as Entry }))
    // A reset without an id still shows the id before it; the next sign of life says where we are.
    hear('reset', () => tell({ kind: 'reset', number: null }))
    hear('ping', (event) => tell({ kind: 'alive', number: numberOf(event) }))
  }

  function again(): void {
    source?.close()
    clearTimeout(watchdog)
    clearTimeout(retry)
    if (over) return
    failures += 1
    state(failures > 1 ? 'lost' : 'catching-up')
    // Spread out, or every tab of an agency knocks in the second the server is back.
    retry = setTimeout(start, Math.min(30_000, 500 * 2 ** Math.min(failures, 6)) * (0.5 + random() / 2))
  }

  const awake = () => {
    if (failures > 0) again()
  }
  window.addEventListener('online', awake)
  start()
  return () => {
    over = true
    window.removeEventListener('online', awake)
    clearTimeout(watchdog)
    clearTimeout(retry)
    source?.close()
  }
}

function numberOf(event: MessageEvent<string>): number | null {
  const number = Number.parseInt(event.lastEventId, 10)
  return Number.isNaN(number) ? null : number
}
