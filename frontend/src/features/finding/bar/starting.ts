import type { FilterField } from '../asking/finding-api'
import type { Condition, Op } from '../filter/tree'

/** A condition that has no value yet. */
export type Started = Condition

export function startOf(field: FilterField, which?: number): Started {
  const [first = 'is'] = field.ops as Op[]
  const op = field.kind === 'span' ? 'gt' : field.kind === 'day' ? 'is' : first
  return { field: field.name, op, values: [], ...(which === undefined ? {} : { which }) }
}

/** Whether the server could read it: as many values as the comparison needs. */
export function isWhole({ op, values }: Condition): boolean {
  const given = values.filter((value) => value !== '').length
  if (op === 'between') return given === 2
  return given > 0 && given === values.length && (op === 'is' || given === 1)
}
