import type { Vocabulary } from '../asking/segments-api'
import type { Document, Leaf } from './kinds'
import { type Control, type Definitions, fieldsOf, leavesOf } from './schema'

export type Values = Record<string, unknown>

/** A rule of a type with what it needs, so that it can be counted as soon as possible. */
export function newRule(type: string, vocabulary: Vocabulary): Leaf {
  const definitions = definitionsOf(vocabulary)
  const usual: Values = USUAL[type] ?? {}
  return { type, ...needed(definitions, leavesOf(definitions)[type] ?? '', vocabulary), ...usual }
}

/** What most people mean by it. */
const USUAL: Record<string, Values> = {
  did: { within: { days: 90 } },
  recency: { days: { op: '<=', value: 30 } },
  rfm: { within: { days: 365 }, score: { r: { op: '>=', value: 4 } } },
  sequence: { days: 30 },
  frequency_cap: { max: 2, per: { days: 7 } },
  sample: { percent: 10, salt: 'sample' },
  score: { top: { percent: 10 } },
}

/** The fields of a part that cannot be left out, with their first possible values. */
export function needed(definitions: Definitions, definition: string, vocabulary: Vocabulary): Values {
  return Object.fromEntries(
    fieldsOf(definitions, definition)
      .filter((field) => field.needed)
      .map(({ name, control }) => [name, firstOf(name, control, definitions, vocabulary)]),
  )
}

function firstOf(name: string, control: Control, definitions: Definitions, vocabulary: Vocabulary): unknown {
  switch (control.kind) {
    case 'choice':
      return control.of.includes('>=') ? '>=' : control.of[0]
    case 'number':
      return control.least ?? 1
    case 'values':
      return control.numbers ? 1 : ''
    case 'names':
      return vocabulary.segments.slice(0, 1).map((each) => each.name)
    case 'part':
      return needed(definitions, control.definition, vocabulary)
    case 'where':
      return { combinator: 'and', rules: [] }
    case 'window':
      return { days: 30 }
    case 'yes-no':
      return false
    default:
      return firstName(name, vocabulary)
  }
}

function firstName(name: string, { attributes, events, channels }: Vocabulary): string {
  const first = { field: attributes, event: events, channel: channels }[name]?.[0]
  return first?.name ?? ''
}

export const definitionsOf = ({ language }: Vocabulary): Definitions =>
  (language as { $defs?: Definitions }).$defs ?? {}

export function newDocument({ purposes, time_zone }: Vocabulary): Document {
  const purpose = purposes[0]?.name
  return { ...(purpose ? { purpose } : {}), time_zone, definition: { combinator: 'and', rules: [] } }
}

/** Of what the server keeps, the part that is written in the builder. */
export function documentFrom(text: string): Document {
  const { purpose, time_zone, definition } = JSON.parse(text) as Document
  return { ...(purpose ? { purpose } : {}), time_zone, definition }
}

/** As it is sent; the server puts its own name and number in place of these. */
export const textOf = (document: Document): string =>
  JSON.stringify({ segment: 'draft', version: 1, ...document })
