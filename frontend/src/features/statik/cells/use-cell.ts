import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { tellRefused } from '#ui/toast'
import type { Kind, Part, Values } from '../design/kinds'
import { keepDraft } from '../doing/keeping-draft'
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

/** A field that is typed in place: kept when it is left, on Enter; given up on Esc. A refusal loses nothing. */
export function useCell(part: Part, field: string, label: string, form: Form) {
  const { t, i18n } = useLingui()
  const { say, drafts } = useWorkshop()
  const name = `${part.id}.${field}`
  const draft = useDraft(name)
  const value = heldIn(part, field)
  const unreadable = t`This is no number that fits here`
  const isReadable = draft !== null && form.read(draft.text) !== undefined
  const word = (held: unknown) => form.write(held, i18n.locale)
  const keep = () =>
    void keepDraft(drafts, name, {
      read: form.read,
      isHeld: (said) => same(said, value),
      say: (said, basedOn) => say(part, { [field]: said }, basedOn, { label, word }),
      unreadable,
      tell: (refused) => tellRefused(t`Not kept yet – ${label}: ${refused}`),
    })
  // What was refused is said again on Enter, or once something else is typed; not each time the field is left.
  const leave = () => {
    if (!drafts.of(name)?.error) keep()
  }
  // It was said before the page was gone: there is nothing left to decide.
  const isSaid = draft?.found === true && same(form.read(draft.text), value)
  useEffect(() => {
    if (isSaid) drafts.put(name, null)
  }, [isSaid, drafts, name])
  useKeptOnLeaving(() => {
    if (!drafts.of(name)?.found) leave()
  })
  return {
    text: draft?.text ?? word(value),
    error: draft?.error || (draft?.found && !isReadable ? unreadable : ''),
    found:
      draft?.found && isReadable
        ? t`You wrote this before you left the page. It is kept when you leave the field; Esc gives it up.`
        : '',
    isTyped: draft !== null,
    type: (text: string) => drafts.type(name, text, part.version),
    leave,
    press: (event: KeyboardEvent, inLines = false) => {
      if (event.key === 'Escape' && draft) {
        event.stopPropagation()
        drafts.giveUp(name)
      } else if (event.key === 'Enter' && (!inLines || event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        keep()
      }
    },
  }
}

function useDraft(name: string) {
  const { drafts } = useWorkshop()
  return useSyncExternalStore(
    (changed) => drafts.show(name, changed),
    () => drafts.of(name),
  )
}

/** A field that goes from the screen without being left first, as by the browser’s way back, is kept as well. */
function useKeptOnLeaving(leave: () => void) {
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => () => latest.current(), [])
}

/** What is chosen rather than typed is kept at once, and shown before its turn has come. */
export function useChoosing(part: Part, field: string, label: string, word: (value: unknown) => string) {
  const { t } = useLingui()
  const { say } = useWorkshop()
  const [error, setError] = useState('')
  const [chosen, setChosen] = useState<{ value: unknown } | null>(null)
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return {
    error,
    now: chosen ? chosen.value : heldIn(part, field),
    choose: (value: unknown) => {
      const mine = { value }
      setError('')
      setChosen(mine)
      void say(part, { [field]: value }, part.version, { label, word }).then((refused) => {
        setError(refused)
        setChosen((latest) => (latest === mine ? null : latest))
        if (refused && !here.current) tellRefused(t`Not kept yet – ${label}: ${refused}`)
      })
    },
  }
}

const heldIn = (part: Part, field: string) => (part.values as unknown as Record<string, unknown>)[field]
