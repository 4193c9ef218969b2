import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useState } from 'react'
import type { Kind, Part, Values } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import { type Form, same } from './forms'

export interface CellOf<K extends Kind> {
  part: Part<K>
  field: keyof Values[K] & string
  label: string
  /** In a table the column says what it is; the label is for those who listen. */
  bare?: boolean
  placeholder?: string
}

interface Draft {
  text: string
  /** The version that was on the screen when the first letter was typed. */
  basedOn: number
}

/** A field that is typed in place: kept when it is left, on Enter; given up on Esc. A refusal loses nothing. */
export function useCell(part: Part, field: string, form: Form) {
  const { t } = useLingui()
  const { say } = useWorkshop()
  const [draft, setDraft] = useState<Draft | null>(null)
  const [error, setError] = useState('')
  const value = (part.values as unknown as Record<string, unknown>)[field]
  const keep = async () => {
    if (!draft) return
    const said = form.read(draft.text)
    if (said === undefined) return setError(t`This is no number that fits here`)
    setError('')
    if (same(said, value)) return setDraft(null)
    const refused = await say(part, { [field]: said }, draft.basedOn)
    if (refused) return setError(refused)
    setDraft((now) => (now?.text === draft.text ? null : now))
  }
  const giveUp = () => {
    setDraft(null)
    setError('')
  }
  return {
    text: draft?.text ?? form.write(value),
    error,
    type: (text: string) => {
      setError('')
      setDraft((was) => ({ text, basedOn: was?.basedOn ?? part.version }))
    },
    keep: () => void keep(),
    press: (event: KeyboardEvent, inLines = false) => {
      if (event.key === 'Escape' && draft) {
        event.stopPropagation()
        giveUp()
      } else if (event.key === 'Enter' && (!inLines || event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        void keep()
      }
    },
  }
}

/** What is chosen rather than typed is kept at once, and shown before its turn has come. */
export function useChoosing(part: Part, field: string) {
  const { say } = useWorkshop()
  const [error, setError] = useState('')
  const [chosen, setChosen] = useState<{ value: unknown } | null>(null)
  const held = (part.values as unknown as Record<string, unknown>)[field]
  return {
    error,
    now: chosen ? chosen.value : held,
    choose: (value: unknown) => {
      const mine = { value }
      setError('')
      setChosen(mine)
      void say(part, { [field]: value }, part.version).then((refused) => {
        setError(refused)
        setChosen((latest) => (latest === mine ? null : latest))
      })
    },
  }
}
