import type { Values } from '../document/new-rule'

/** What was said of one event says nothing of another. */
const ofEvent = ['where', 'sum', 'distinct', 'money']

/** A part after one of its fields became another; what no longer goes with it is left out. */
export function changed(values: Values, name: string, value: unknown): Values {
  const { [name]: _, ...others } = values
  if (name === 'event') for (const each of ofEvent) delete others[each]
  if (name === 'top') return set(without(others, 'op', 'value'), name, value)
  if (name === 'op')
    return set({ ...without(others, 'top', 'value'), ...compared(value, values.value) }, name, value)
  return set(others, name, value)
}

function set(others: Values, name: string, value: unknown): Values {
  return value === undefined ? others : { ...others, [name]: value }
}

function without(values: Values, ...names: string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}

/** “Between” takes two numbers, everything else one. */
function compared(op: unknown, value: unknown): Values {
  if (op === undefined) return {}
  const [low = 1, high = low] = Array.isArray(value) ? value : [value]
  return { value: op === 'between' ? [low, high] : low }
}
