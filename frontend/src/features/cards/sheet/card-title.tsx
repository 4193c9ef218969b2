import { useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useOpenCard } from '../open/card-context'
import styles from './sheet.module.css'
import { places } from './use-card-keys'

interface Typed {
  text: string
  based_on: number
  was: string
  /** Somebody else was quicker. */
  isLate?: boolean
}

/** The title is its own field: Enter keeps it, Esc leaves it as it was. */
export function CardTitle() {
  const { t } = useLingui()
  const { card, mayEdit, verbs, run } = useOpenCard()
  const [typed, setTyped] = useState<Typed | null>(null)
  const over = useRef(false)
  const returning = useRef(false)
  useEffect(() => {
    if (typed !== null || !returning.current) return
    returning.current = false
    document.getElementById(places.title)?.focus()
  }, [typed])
  if (!mayEdit)
    return (
      <h2 className={styles.title} dir="auto">
        {card.title}
      </h2>
    )
  if (typed === null)
    return (
      <h2 className={styles.title}>
        <button
          type="button"
          id={places.title}
          className={styles.titleButton}
          title={t`Edit the title`}
          onClick={() => {
            over.current = false
            setTyped({ text: card.title, based_on: card.version, was: card.title })
          }}
          dir="auto"
        >
          {card.title}
        </button>
      </h2>
    )
  const end = () => {
    over.current = true
    returning.current = true
    setTyped(null)
  }
  const keep = async () => {
    if (over.current) return
    const title = typed.text.trim()
    if (title === '' || title === card.title) return end()
    over.current = true
    const done = await run(
      () => verbs.edit({ title, based_on: typed.based_on }),
      (was) => ({ ...was, title }),
    )
    if (done) end()
    // Somebody changed it meanwhile: what was typed stays, based now on what they wrote.
    else {
      over.current = false
      setTyped({ ...typed, based_on: card.version, isLate: true })
    }
  }
  return (
    <Textarea
      className={styles.titleField ?? ''}
      aria-label={t`Title`}
      value={typed.text}
      minRows={1}
      description={
        card.title === typed.was
          ? null
          : t`Somebody wrote meanwhile: “${card.title}”. Enter puts yours in its place.`
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxLength={500}
      autoFocus
      data-over-card
      data-mantine-stop-propagation
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped({ ...typed, text: event.currentTarget.value.replace(/\n/g, ' ') })}
      // Over what somebody else wrote only a deliberate Enter.
      onBlur={() => void (typed.isLate ? null : keep())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          void keep()
        }
        if (event.key === 'Escape') {
          event.preventDefault()
          event.stopPropagation()
          end()
        }
      }}
    />
  )
}
