import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { ConnectionState, Entry } from './entry'
import type { Feed, Listener } from './feed'
import { leaveIfSentAway } from './leaving'
import { openFeed } from './sharing'

const FeedContext = createContext<Feed | null>(null)

/** Keeps the workspace's stream open below it. After a gap that entries cannot close, everything is fetched again. */
export function StreamProvider({ workspace, children }: { workspace: string; children: ReactNode }) {
  const [feed, setFeed] = useState<Feed | null>(null)
  const queries = useQueryClient()

  useEffect(() => {
    const opened = openFeed(workspace)
    setFeed(opened.feed)
    const stop = opened.feed.subscribe({
      onEntry: () => {},
      onReset: () => void queries.invalidateQueries(),
    })
    const stopWatching = opened.feed.watch(() => {
      if (opened.feed.state !== 'live') void leaveIfSentAway(workspace)
    })
    return () => {
      stop()
      stopWatching()
      opened.close()
      setFeed(null)
    }
  }, [workspace, queries])

  return <FeedContext value={feed}>{children}</FeedContext>
}

export interface Hearer extends Omit<Listener, 'after'> {
  /** Somebody's hours changed, which changes no card, no board and nobody's rights. */
  onHours?: (entry: Entry) => void
  /** What somebody is planned to work on changed; the same holds. */
  onPlans?: (entry: Entry) => void
  /** Somebody designs how a service works, which changes nothing of what runs; the same holds. */
  onDesigns?: (entry: Entry) => void
  /** Somebody saved, ran or named a segment of customers; the same holds. */
  onSegments?: (entry: Entry) => void
}

const hours = 'HoursChanged'
const plans = 'PlansChanged'
const designs = 'DesignChanged'
const segments = 'SegmentsChanged'

function tell(hearer: Hearer, entry: Entry): void {
  if (entry.kind === hours) hearer.onHours?.(entry)
  else if (entry.kind === plans) hearer.onPlans?.(entry)
  else if (entry.kind === designs) hearer.onDesigns?.(entry)
  else if (entry.kind === segments) hearer.onSegments?.(entry)
  else hearer.onEntry(entry)
}

/** Hears the workspace's facts from `after` on. The listener may change between renders; `after` starts anew. */
export function useEntries(listener: Hearer, after?: number): void {
  const feed = useContext(FeedContext)
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => {
    if (!feed) return
    return feed.subscribe({
      ...(after === undefined ? {} : { after }),
      onEntry: (entry: Entry) => tell(latest.current, entry),
      onReset: () => latest.current.onReset?.(),
    })
  }, [feed, after])
}

/** Between a question and the first sign of the stream something may have been missed: ask again then. */
export function useOnceLive(askAgain: () => void): void {
  const connection = useConnection()
  const before = useRef(connection)
  useEffect(() => {
    if (connection === 'live' && before.current !== 'live') askAgain()
    before.current = connection
  }, [connection, askAgain])
}

const nothing = () => () => {}

export function useConnection(): ConnectionState {
  const feed = useContext(FeedContext)
  return useSyncExternalStore(
    feed ? (changed) => feed.watch(changed) : nothing,
    () => feed?.state ?? 'connecting',
  )
}
