import { lookingAs } from '../looking-as'
import { type ConnectionOptions, connect } from './connecting'
import type { Signal } from './entry'
import { Feed, type Past } from './feed'

type Message = { say: 'hello' } | { say: 'past'; past: Past } | { say: 'signal'; signal: Signal }

export interface LiveFeed {
  feed: Feed
  close: () => void
}

type Ports = Pick<ConnectionOptions, 'open' | 'silence' | 'random'>

/**
 * One workspace's stream for all tabs of this browser: the tab that holds the lock keeps the connection and tells
 * the others. A browser allows six connections per server, so eight tabs with a stream each would stand still.
 */
export function openFeed(workspace: string, ports: Ports = {}): LiveFeed {
  const feed = new Feed()
  const client = lookingAs(workspace)?.client ?? null
  // Tabs that look with other eyes hear other things.
  const name = client === null ? `baton-stream-${workspace}` : `baton-stream-${workspace}-as-${client}`
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null
  const stopping = new AbortController()
  let leading: (() => void) | null = null

  const lead = () => {
    leading ??= connect({
      ...ports,
      url: (after) => {
        const query = new URLSearchParams()
        if (after !== null) query.set('after', String(after))
        if (client !== null) query.set('as_client', String(client))
        return `/api/${encodeURIComponent(workspace)}/stream${query.size > 0 ? `?${query}` : ''}`
      },
      position: () => feed.position,
      tell: (signal) => {
        feed.take(signal)
        channel?.postMessage({ say: 'signal', signal } satisfies Message)
      },
    })
  }
  const follow = () => {
    leading?.()
    leading = null
  }

  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.say === 'hello' && leading) {
        channel.postMessage({ say: 'past', past: feed.past() } satisfies Message)
      } else if (!leading && data.say === 'past') feed.takePast(data.past)
      else if (!leading && data.say === 'signal') feed.take(data.signal)
    }
    channel.postMessage({ say: 'hello' } satisfies Message)
  }
  if (channel && navigator.locks) void holdLock(name, lead, follow, stopping.signal)
  else lead()

  return {
    feed,
    close: () => {
      stopping.abort()
      follow()
      channel?.close()
    },
  }
}

/** Waits for the lock, leads while holding it, and lets go when the tab leaves the workspace. */
async function holdLock(
  name: string,
  lead: () => void,
  follow: () => void,
  stop: AbortSignal,
): Promise<void> {
  try {
    await navigator.locks.request(name, { signal: stop }, () => {
      lead()
      return new Promise<void>((done) => stop.addEventListener('abort', () => done(), { once: true }))
    })
  } catch {
    // Called off while waiting: the tab went away before its turn.
  } finally {
    follow()
  }
}
