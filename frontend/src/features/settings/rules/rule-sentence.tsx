import { useVocabulary, type Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { useFilterWords } from './use-filter-words'

export interface RuleSentenceProps {
  /** As the server says it, with the filter in its own language. */
  sentence: string
  filter: string
}

/** A rule as a sentence, its filter in the reader's words too. */
export function RuleSentence({ sentence, filter }: RuleSentenceProps) {
  const { vocabulary } = useVocabulary()
  if (!vocabulary || filter.trim() === '') return sentence
  return <WithFilter sentence={sentence} filter={filter} vocabulary={vocabulary} />
}

function WithFilter({ sentence, filter, vocabulary }: RuleSentenceProps & { vocabulary: Vocabulary }) {
  const words = useFilterWords(filter, vocabulary)
  return words === null ? sentence : sentence.replace(filter, () => words)
}
