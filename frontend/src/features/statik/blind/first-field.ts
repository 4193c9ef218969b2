import type { Kind } from '../design/kinds'

/** Of a new part, the field in which one goes on. */
export const firstField: Record<Kind, string> = {
  purpose: 'text',
  customer: 'name',
  criterion: 'name',
  grievance: 'text',
  group: 'name',
  variability: 'text',
  demand: 'type',
  capability: 'type',
  block: 'name',
  link: 'name',
  risk: 'text',
  question: 'text',
  agreement: 'what',
  rule: 'then',
  class: 'entry',
  expectation: 'days',
  meeting: 'kind',
  decision: 'text',
}
