import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import { useRuleWords } from './use-rule-words'
import { useBlockKinds, useShapes, useStatikWords } from './use-statik-words'

/** What a part is called where another names it: its name or first words, and of which sort it is. */
export function usePartName(): (part: Part) => string {
  const { t } = useLingui()
  const kinds = useBlockKinds()
  const shapes = useShapes()
  const { cadences } = useStatikWords()
  const { moments } = useRuleWords()
  const { looked } = useWorkshop()
  return useCallback(
    (part: Part) => {
      const blockName = (id: number | null) => {
        const block = id === null ? undefined : looked.blocks.get(id)
        return block ? block.values.name || kinds[block.values.kind] : ''
      }
      const words = (when: string) => moments.find(([value]) => value === when)?.[1] ?? ''
      switch (part.kind) {
        case 'block':
          return part.values.name || kinds[part.values.kind]
        case 'agreement':
          return t`Agreement: ${withPlace(part.values.what || '…', blockName(part.values.block))}`
        case 'rule':
          return t`Rule: ${part.values.name || words(part.values.when)}`
        case 'class':
          return t`Class: ${shapes[part.values.shape].name}`
        case 'meeting':
          return cadences.find(([value]) => value === part.values.kind)?.[1] ?? ''
        case 'decision':
          return t`Decision: ${short(part.values.text)}`
        case 'risk':
          return t`Risk: ${short(part.values.text)}`
        case 'question':
          return t`Question: ${short(part.values.text)}`
        case 'link':
          return linkName(blockName(part.values.before), blockName(part.values.next), part.values.name)
        case 'expectation':
          return t`Service level expectation`
        case 'criterion':
        case 'customer':
        case 'group':
          return short(part.values.name)
        case 'demand':
        case 'capability':
          return short(part.values.type)
        default:
          return short(part.values.text)
      }
    },
    [t, kinds, shapes, cadences, moments, looked],
  )
}

/** Two that are called alike are told apart by where they stand. */
export const withPlace = (what: string, block: string) => (block ? `${what} (${block})` : what)

/** “before → next (outcome)”. */
export const linkName = (before: string, next: string, outcome: string) =>
  withPlace(`${before || '…'} → ${next || '…'}`, outcome.trim())

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text || '…')
