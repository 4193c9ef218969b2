/** Criteria as they are written, one row each; test customers stand in one row together. */
export type Kind = 'size' | 'change' | 'reach' | 'overlap' | 'fresh' | 'filled' | 'include' | 'exclude'

export type Values = Record<string, string | number | undefined>

export interface Row {
  kind: Kind
  values: Values
  /** Of test customers. */
  keys: string[]
}

type Criteria = Partial<Record<Kind, unknown>>

/** Of these there is one; of the others one for each channel, segment, event or attribute. */
export const single: readonly Kind[] = ['size', 'change', 'include', 'exclude']
const order: readonly Kind[] = ['size', 'change', 'reach', 'overlap', 'filled', 'fresh', 'include', 'exclude']
const customers: readonly Kind[] = ['include', 'exclude']

export const areCustomers = (kind: Kind) => customers.includes(kind)

export function rowsOf(document: string): Row[] {
  if (document === '') return []
  const said = JSON.parse(document) as Criteria
  return order.flatMap((kind): Row[] => {
    const part = said[kind]
    if (areCustomers(kind)) {
      const keys = (part ?? []) as string[]
      return keys.length > 0 ? [{ kind, values: {}, keys }] : []
    }
    const parts = (part === undefined || part === null ? [] : [part].flat()) as Values[]
    return parts.map((values) => ({ kind, values, keys: [] }))
  })
}

/** Of a draft, in which a row that holds nothing yet stands as well. */
export function drafted(text: string): Row[] {
  try {
    const rows: unknown = JSON.parse(text)
    return Array.isArray(rows) ? (rows as Row[]) : []
  } catch {
    return []
  }
}

/** Keys of customers are still to be written. */
export const isUnwritten = ({ kind, keys }: Row) => areCustomers(kind) && keys.length === 0

/** What is not written yet is left to the server to name. Empty: nothing is asked. */
export function documentOf(rows: readonly Row[]): string {
  if (rows.length === 0) return ''
  const said: Criteria = {}
  for (const { kind, values, keys } of rows) {
    if (areCustomers(kind)) said[kind] = keys
    else if (single.includes(kind)) said[kind] = values
    else said[kind] = [...((said[kind] ?? []) as Values[]), values]
  }
  return JSON.stringify({ format: 1, ...said })
}

/** The row that a place of the document stands in, like `reach[1].channel`; null for none. */
export function rowAt(rows: readonly Row[], place: string): number | null {
  const [, kind, number] = /^([a-z]+)(?:\[(\d+)\])?/.exec(place) ?? []
  const of = rows.flatMap((row, at) => (row.kind === kind ? [at] : []))
  return of[areCustomers(kind as Kind) ? 0 : Number(number ?? 0)] ?? null
}
