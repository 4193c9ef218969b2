import type { Kind, Part } from './kinds'
import type { Looked } from './looking'

/** What has to end in a decision. */
export type Traced = Part<'criterion'> | Part<'grievance'> | Part<'variability'>
export type Outcome = 'decided' | 'parked' | 'open'

export interface Trace {
  part: Traced
  /** The parts of the design that are the decision; those that are gone decide nothing. */
  answers: Part[]
  outcome: Outcome
}

/** Of these kinds a part can be the decision about a dissatisfaction. */
export const answering: readonly Kind[] = [
  'block',
  'agreement',
  'rule',
  'class',
  'risk',
  'meeting',
  'decision',
]

/** Each criterion, dissatisfaction and source of variability with what became of it. */
export function traces(looked: Looked): Trace[] {
  const traced: Traced[] = [...looked.of('criterion'), ...looked.of('grievance'), ...looked.of('variability')]
  return traced.map((part) => {
    const answers = part.values.answers.flatMap((id) => looked.part(id) ?? [])
    return { part, answers, outcome: answers.length ? 'decided' : part.values.parked ? 'parked' : 'open' }
  })
}
