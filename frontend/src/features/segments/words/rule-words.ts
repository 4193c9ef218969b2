import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'

/** What a rule is called where one is added; `sql` is written by analysts and never runs from here. */
const types: Record<string, MessageDescriptor> = {
  field: msg({ message: 'Attribute', context: 'rule of a segment' }),
  did: msg({ message: 'Did something', context: 'rule of a segment' }),
  recency: msg({ message: 'Last time', context: 'rule of a segment' }),
  rfm: msg({ message: 'Recency, frequency, money', context: 'rule of a segment' }),
  sequence: msg({ message: 'One after the other', context: 'rule of a segment' }),
  reachable: msg({ message: 'Reachable with consent', context: 'rule of a segment' }),
  frequency_cap: msg({ message: 'Not written to too often', context: 'rule of a segment' }),
  segment: msg({ message: 'Other segments', context: 'rule of a segment' }),
  sample: msg({ message: 'Sample', context: 'rule of a segment' }),
  score: msg({ message: 'Score', context: 'rule of a segment' }),
  sql: msg({ message: 'An analyst’s query', context: 'rule of a segment' }),
}

const names: Record<string, MessageDescriptor> = {
  field: msg({ message: 'Field', context: 'of a rule' }),
  op: msg({ message: 'Comparison', context: 'of a rule' }),
  value: msg({ message: 'Value', context: 'of a rule' }),
  event: msg({ message: 'What happened', context: 'of a rule' }),
  only: msg({ message: 'Which of them', context: 'of a rule' }),
  where: msg({ message: 'Only those where', context: 'of a rule' }),
  within: msg({ message: 'When', context: 'of a rule' }),
  count: msg({ message: 'How often', context: 'of a rule' }),
  sum: msg({ message: 'In total', context: 'of a rule' }),
  distinct: msg({ message: 'How many different', context: 'of a rule' }),
  days: msg({ message: 'Days', context: 'of a rule' }),
  money: msg({ message: 'What counts as money', context: 'of a rule' }),
  parts: msg({ message: 'Scores up to', context: 'of a rule' }),
  score: msg({ message: 'Score', context: 'of a rule' }),
  r: msg({ message: 'Recency', context: 'of a rule' }),
  f: msg({ message: 'Frequency', context: 'of a rule' }),
  m: msg({ message: 'Money', context: 'of a rule' }),
  first: msg({ message: 'First', context: 'of a rule' }),
  // biome-ignore lint/suspicious/noThenProperty: the language of segments calls it so.
  then: msg({ message: 'Then', context: 'of a rule' }),
  channel: msg({ message: 'Channel', context: 'of a rule' }),
  purpose: msg({ message: 'Consent for', context: 'of a rule' }),
  max: msg({ message: 'Fewer messages than', context: 'of a rule' }),
  per: msg({ message: 'In the last', context: 'of a rule' }),
  in: msg({ message: 'In which of them', context: 'of a rule' }),
  of: msg({ message: 'Segments and their versions', context: 'of a rule' }),
  percent: msg({ message: 'Percent', context: 'of a rule' }),
  salt: msg({ message: 'Drawn by the word', context: 'of a rule' }),
  top: msg({ message: 'Only the best', context: 'of a rule' }),
  currency: msg({ message: 'Currency', context: 'of a rule' }),
  query: msg({ message: 'Query', context: 'of a rule' }),
  reviewed_by: msg({ message: 'Looked through by', context: 'of a rule' }),
}

const choices: Record<string, MessageDescriptor> = {
  '=': msg({ message: 'is', context: 'comparison' }),
  '!=': msg({ message: 'is not', context: 'comparison' }),
  '<': msg({ message: 'is below', context: 'comparison' }),
  '<=': msg({ message: 'is at most', context: 'comparison' }),
  '>': msg({ message: 'is above', context: 'comparison' }),
  '>=': msg({ message: 'is at least', context: 'comparison' }),
  in: msg({ message: 'is one of', context: 'comparison' }),
  not_in: msg({ message: 'is none of', context: 'comparison' }),
  between: msg({ message: 'lies between', context: 'comparison' }),
  contains: msg({ message: 'contains', context: 'comparison' }),
  starts_with: msg({ message: 'begins with', context: 'comparison' }),
  is_empty: msg({ message: 'is empty', context: 'comparison' }),
  is_not_empty: msg({ message: 'is not empty', context: 'comparison' }),
  in_last_days: msg({ message: 'lies in the last days', context: 'comparison' }),
  first: msg({ message: 'the very first', context: 'comparison' }),
  last: msg({ message: 'the very last', context: 'comparison' }),
  any: msg({ message: 'at least one', context: 'comparison' }),
  all: msg({ message: 'all of them', context: 'comparison' }),
  none: msg({ message: 'none of them', context: 'comparison' }),
}

export interface RuleWords {
  /** The types that are offered, in their order. */
  types: { value: string; label: string }[]
  type: (type: string) => string
  name: (name: string) => string
  choice: (choice: string) => string
}

/** What the language of segments is called on a screen; what it does not know stands there as it is written. */
export function useRuleWords(): RuleWords {
  const { _ } = useLingui()
  const word = (known: Record<string, MessageDescriptor>) => (name: string) =>
    known[name] ? _(known[name]) : name
  return {
    types: Object.keys(types)
      .filter((type) => type !== 'sql')
      .map((value) => ({ value, label: word(types)(value) })),
    type: word(types),
    name: word(names),
    choice: word(choices),
  }
}
