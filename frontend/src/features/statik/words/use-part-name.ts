import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import type { Part } from '../design/kinds'
import { useRuleWords } from './use-rule-words'
import { useBlockKinds, useShapes, useStatikWords } from './use-statik-words'

/** What a part is called where another names it: its name or first words, and of which sort it is. */
export function usePartName(): (part: Part) => string {
  const { t } = useLingui()
  const kinds = useBlockKinds()
  const shapes = useShapes()
  const { cadences } = useStatikWords()
  const { moments } = useRuleWords()
  return useCallback(
    (part: Part) => {
      const words = (when: string) => moments.find(([value]) => value === when)?.[1] ?? ''
      switch (part.kind) {
        case 'block':
          return part.values.name || kinds[part.values.kind]
        case 'agreement':
          return t`Agreement: ${part.values.what || '…'}`
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
        default:
          return String(part.id)
      }
    },
    [t, kinds, shapes, cadences, moments],
  )
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text || '…')
