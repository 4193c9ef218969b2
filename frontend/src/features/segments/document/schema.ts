/** As much of JSON Schema as the language of segments is written in. */
export interface Schema {
  $ref?: string
  anyOf?: Schema[]
  oneOf?: Schema[]
  type?: string | string[]
  enum?: string[]
  const?: unknown
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  minimum?: number
  maximum?: number
  maxLength?: number
  pattern?: string
  default?: unknown
}

export type Definitions = Record<string, Schema>

export type Control =
  | { kind: 'choice'; of: string[] }
  | { kind: 'number'; least?: number; most?: number; whole: boolean }
  | { kind: 'yes-no' }
  | { kind: 'text'; longest?: number }
  | { kind: 'names' }
  | { kind: 'values'; numbers: boolean }
  | { kind: 'window' }
  | { kind: 'where' }
  | { kind: 'part'; definition: string }

export interface Field {
  name: string
  needed: boolean
  control: Control
}

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1)

/** Which definition each type of rule has; groups have none. */
export function leavesOf(definitions: Definitions): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, { properties }] of Object.entries(definitions)) {
    const type = properties?.type?.const
    if (typeof type === 'string') found[type] = name
  }
  return found
}

/** What a form of a definition asks, in the order of the schema; the type itself is not asked. */
export function fieldsOf(definitions: Definitions, definition: string): Field[] {
  const { properties = {}, required = [] } = definitions[definition] ?? {}
  return Object.entries(properties)
    .filter(([, schema]) => schema.const === undefined)
    .map(([name, schema]) => ({
      name,
      needed: required.includes(name),
      control: controlOf(withoutNothing(schema)),
    }))
}

/** An optional part is its schema or null. */
function withoutNothing(schema: Schema): Schema {
  const said = schema.anyOf?.filter(({ type }) => type !== 'null')
  return said?.length === 1 && said[0] ? said[0] : said && said.length > 1 ? { anyOf: said } : schema
}

function controlOf(schema: Schema): Control {
  if (schema.$ref) return partOf(nameOf(schema.$ref))
  if (schema.oneOf) return { kind: 'window' }
  if (schema.enum) return { kind: 'choice', of: schema.enum }
  if (schema.anyOf) return { kind: 'values', numbers: schema.anyOf.some(({ type }) => type === 'number') }
  if (schema.type === 'array') return { kind: 'names' }
  if (schema.type === 'boolean') return { kind: 'yes-no' }
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema)
  return { kind: 'text', ...(schema.maxLength === undefined ? {} : { longest: schema.maxLength }) }
}

function partOf(definition: string): Control {
  return definition === 'Where' ? { kind: 'where' } : { kind: 'part', definition }
}

function numberOf({ type, minimum, maximum }: Schema): Control {
  return {
    kind: 'number',
    whole: type === 'integer',
    ...(minimum === undefined ? {} : { least: minimum }),
    ...(maximum === undefined ? {} : { most: maximum }),
  }
}
