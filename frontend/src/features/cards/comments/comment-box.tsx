import { useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { matches } from '#lib/fold-text'
import { Avatar } from '#ui/people/avatar'
import styles from './comments.module.css'
import { mentionAt } from './mentions'

export interface CommentBoxProps {
  id?: string
  label: string
  placeholder: string
  text: string
  people: readonly { id: number; name: string }[]
  autoFocus?: boolean
  onChange: (text: string) => void
  onSend: () => void
  onLeave?: () => void
}

const most = 6

/** A text with @: the arrows choose a name, Enter takes it, Ctrl+Enter sends the text. */
export function CommentBox(props: CommentBoxProps) {
  const { id, label, placeholder, text, people, autoFocus, onChange, onSend, onLeave } = props
  const { t } = useLingui()
  const list = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const [chosen, setChosen] = useState(0)
  const [closed, setClosed] = useState(-1)
  const mention = mentionAt(text, caret)
  const found =
    mention && mention.from !== closed
      ? people.filter(({ name }) => mention.typed === '' || matches(name, mention.typed)).slice(0, most)
      : []
  const open = found.length > 0
  const at = Math.min(chosen, found.length - 1)

  const take = (name: string) => {
    if (!mention) return
    const before = `${text.slice(0, mention.from)}@${name} `
    onChange(before + text.slice(caret).replace(/^ /, ''))
    setChosen(0)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(before.length, before.length)
      setCaret(before.length)
    })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key } = event
    if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSend()
    } else if (open && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault()
      setChosen((at + (key === 'ArrowDown' ? 1 : found.length - 1)) % found.length)
    } else if (open && (key === 'Enter' || key === 'Tab')) {
      event.preventDefault()
      take(found[at]?.name ?? '')
    } else if (key === 'Escape') {
      event.stopPropagation()
      if (open && mention) setClosed(mention.from)
      else {
        event.currentTarget.blur()
        onLeave?.()
      }
    }
  }
  return (
    <div className={styles.box}>
      <Textarea
        ref={field}
        {...(id ? { id } : {})}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        minRows={2}
        maxRows={16}
        autoFocus={autoFocus ?? false}
        dir="auto"
        data-mantine-stop-propagation
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={list}
        {...(open ? { 'aria-activedescendant': `${list}-${found[at]?.id}` } : {})}
        onChange={(event) => {
          onChange(event.currentTarget.value)
          setCaret(event.currentTarget.selectionStart)
          setChosen(0)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={t`Who is mentioned`} className={styles.people} hidden={!open}>
        {found.map(({ id: person, name }, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus and names the chosen one.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows and Enter do the same in the text.
          <div
            key={person}
            id={`${list}-${person}`}
            role="option"
            aria-selected={place === at}
            className={styles.person}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(name)}
          >
            <Avatar id={person} name={name} size={22} decorative />
            {name}
          </div>
        ))}
      </div>
    </div>
  )
}
