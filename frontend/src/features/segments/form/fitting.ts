import type { FieldOfBase } from '../asking/segments-api'

export const withoutValue = new Set(['is_empty', 'is_not_empty'])

export const isNumber = (field: FieldOfBase | undefined): boolean =>
  field !== undefined && ['integer', 'decimal', 'money'].includes(field.type)

export interface Asked {
  field: string
  op: string
  value?: unknown
  currency?: string
}

/** A question about a field after its field or its comparison became another: with a value that fits both. */
export function fitted(asked: Asked, field: FieldOfBase | undefined, today: string): Asked {
  const op = field && !field.ops.includes(asked.op) ? (field.ops[0] ?? '=') : asked.op
  const plain: Asked = { field: asked.field, op }
  if (!withoutValue.has(op)) plain.value = valueFor(op, asked.value, field, today)
  return field?.currency && !withoutValue.has(op) ? { ...plain, currency: field.currency } : plain
}

function valueFor(op: string, value: unknown, field: FieldOfBase | undefined, today: string): unknown {
  if (op === 'in_last_days') return typeof value === 'number' && value >= 1 ? Math.trunc(value) : 30
  const several = (Array.isArray(value) ? value : [value]).filter((each) => fits(each, field))
  const first = several[0] ?? usual(field, today)
  if (op === 'in' || op === 'not_in') return several.filter((each) => each !== '')
  if (op === 'between') return [first, several[1] ?? first]
  return first
}

function fits(value: unknown, field: FieldOfBase | undefined): boolean {
  if (isNumber(field)) return typeof value === 'number'
  if (field?.type === 'boolean') return typeof value === 'boolean'
  if (field?.type === 'date' || field?.type === 'time')
    return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
  return typeof value === 'string'
}

function usual(field: FieldOfBase | undefined, today: string): unknown {
  if (isNumber(field)) return 1
  if (field?.type === 'boolean') return true
  return field?.type === 'date' || field?.type === 'time' ? today : ''
}
