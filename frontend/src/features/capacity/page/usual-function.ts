import type { JobFunction } from '../asking/capacity-api'

const leads: readonly JobFunction[] = ['executive', 'department_head', 'other']

/** Whose plan somebody sees first: whoever leads sees the content marketers', everybody else their own. */
export function usualFunction(own: string): JobFunction {
  return leads.includes(own as JobFunction) ? 'content_marketer' : (own as JobFunction)
}
