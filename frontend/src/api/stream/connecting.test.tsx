import { connect, type Source } from './connecting'
import type { Signal } from './entry'

class FakeSource implements Source {
  readyState = 1
  closed = false
  onopen: ((event: Event) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  private readonly heard = new Map<string, (event: MessageEvent<string>) => void>()
  constructor(readonly url: string) {}
  addEventListener(name: string, heard: (event: MessageEvent<string>) => void) {
    this.heard.set(name, heard)
  }
  send(name: string, data: string, lastEventId: string) {
    this.heard.get(name)?.(new MessageEvent(name, { data, lastEventId }))
  }
  close() {
    this.closed = true
  }
}

function connected() {
  const sources: FakeSource[] = []
  const told: Signal[] = []
  let position: number | null = null
  const stop = connect({
    url: (after) => `/stream?after=${after}`,
    position: () => position,
    tell: (signal) => {
      told.push(signal)
      if (signal.kind === 'entry') position = signal.entry.number
    },
    open: (url) => {
      const source = new FakeSource(url)
      sources.push(source)
      return source
    },
    random: () => 1,
  })
  const states = () => told.flatMap((signal) => (signal.kind === 'state' ? [signal.state] : []))
  return { sources, told, states, stop }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a silent stream is opened again from the last number', () => {
  const { sources, states, stop } = connected()
  sources[0]?.onopen?.(new Event('open'))
  sources[0]?.send('entry', JSON.stringify({ number: 7 }), '7')
  vi.advanceTimersByTime(45_000)
  expect(sources[0]?.closed).toBe(true)
  expect(states().at(-1)).toBe('catching-up')
  vi.advanceTimersByTime(1_000)
  expect(sources[1]?.url).toBe('/stream?after=7')
  stop()
})

test('a stream that pings is left alone', () => {
  const { sources, stop } = connected()
  for (let seconds = 0; seconds < 120; seconds += 15) {
    vi.advanceTimersByTime(15_000)
    sources[0]?.send('ping', '', '7')
  }
  expect(sources).toHaveLength(1)
  stop()
})

test('a server that stays away is said to be lost, and is asked ever more rarely', () => {
  const { sources, states, stop } = connected()
  for (let knock = 0; knock < 4; knock++) {
    const last = sources.at(-1)
    if (last) last.readyState = 2
    last?.onerror?.(new Event('error'))
    vi.advanceTimersByTime(500 * 2 ** (knock + 1))
  }
  expect(states().at(-1)).toBe('lost')
  expect(sources).toHaveLength(5)
  stop()
  vi.advanceTimersByTime(120_000)
  expect(sources).toHaveLength(5)
})
