import type { Vocabulary } from '../asking/segments-api'
import type { Kind, Row, Values } from './rows'

/** With the first that is not asked about yet, and a bound that most people mean. */
export function newRow(kind: Kind, vocabulary: Vocabulary, rows: readonly Row[]): Row {
  const free = (known: readonly { name: string }[], field: string) => {
    const taken = rows.filter((row) => row.kind === kind).map(({ values }) => values[field])
    return (known.find(({ name }) => !taken.includes(name)) ?? known[0])?.name ?? ''
  }
  const values: Record<Kind, () => Values> = {
    size: () => ({ least: 1000 }),
    change: () => ({ most: 25 }),
    reach: () => ({ channel: free(vocabulary.channels, 'channel'), least: 80 }),
    overlap: () => ({ segment: free(vocabulary.segments, 'segment'), most: 0 }),
    filled: () => ({ attribute: free(vocabulary.attributes, 'attribute'), least: 95 }),
    fresh: () => ({ event: free(vocabulary.events, 'event'), days: 3 }),
    include: () => ({}),
    exclude: () => ({}),
  }
  return { kind, values: values[kind](), keys: [] }
}
