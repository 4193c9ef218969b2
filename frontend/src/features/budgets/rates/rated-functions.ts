import type { JobFunction } from '#features/members/words/role-words'

/** Job functions whose hours are sold, in the order of the work. */
export const ratedFunctions: JobFunction[] = [
  'account_manager',
  'crm_strategist',
  'content_marketer',
  'designer',
  'layout_developer',
  'technical_specialist',
  'analyst',
  'data_scientist',
  'department_head',
  'executive',
  'other',
]
