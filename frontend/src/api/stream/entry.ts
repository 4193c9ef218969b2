/** One fact of the log as the stream brings it. `payload` is absolute: it says how things are, not what to add. */
export interface Entry {
  number: number
  kind: string
  board: number | null
  card: number | null
  by: number | null
  happened_at: string
  payload: Record<string, unknown>
}

/** live: every fact arrives · catching-up: the past is being fetched · lost: nobody answers */
export type ConnectionState = 'connecting' | 'live' | 'catching-up' | 'lost'

/** What one tab tells another, and the connection tells its tab. */
export type Signal =
  | { kind: 'alive'; number: number | null }
  | { kind: 'entry'; entry: Entry }
  | { kind: 'reset'; number: number | null }
  | { kind: 'state'; state: ConnectionState }
