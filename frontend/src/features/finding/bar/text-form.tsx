import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Refusal } from '#api/refusal'
import { useWorkspace } from '#api/workspace'
import { readFilter } from '../asking/finding-api'
import styles from './bar.module.css'

export interface TextFormProps {
  text: string
  /** Why the filter in the address cannot be read. */
  error: Error | null
  onText: (text: string) => void
  onLeave: () => void
}

/** The filter in its own language; what cannot be read is said, with the place in the text chosen. No form of
 * its own: it stands in others' forms too, and one inside another sends both. */
export function TextForm({ text, error, onText, onLeave }: TextFormProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [typed, setTyped] = useState(text)
  const [refused, setRefused] = useState<Error | null>(error)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  const point = (problem: unknown) => {
    const place = problem instanceof Refusal ? Number(problem.facts.place) : Number.NaN
    if (place > 0) field.current?.setSelectionRange(place - 1, typed.length)
    field.current?.focus()
  }
  const apply = async () => {
    if (typed.trim() === '') return onText('')
    try {
      onText((await readFilter(workspace, { text: typed })).text)
    } catch (problem) {
      setRefused(problem instanceof Error ? problem : new Error(String(problem)))
      point(problem)
    }
  }
  return (
    <div className={styles.typed}>
      <TextInput
        ref={field}
        size="xs"
        className={styles.text ?? ''}
        aria-label={t`Filter as text`}
        placeholder="responsible:me -tag:urgent (client:Bloom OR age:stuck) deadline<=+7d"
        spellCheck={false}
        value={typed}
        error={refused?.message}
        styles={{ error: { fontSize: 13 } }}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setRefused(null)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            void apply()
          }
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onLeave()
        }}
      />
      <Button size="xs" onClick={() => void apply()}>
        <Trans>Apply</Trans>
      </Button>
      <Button size="xs" variant="default" onClick={() => (error ? onText('') : onLeave())}>
        <Trans>Cancel</Trans>
      </Button>
    </div>
  )
}
