import { Trans, useLingui } from '@lingui/react/macro'
import { Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { DraftKept } from '#ui/draft-kept'
import { useKeptText } from '#ui/drafts'
import { useBoardTools } from '../board/board-context'
import { useHand } from '../board/board-hand'
import { cellKey } from '../state/ordering'
import { TemplateChoice } from '../templates/template-choice'
import { type CardTemplate, useCardTemplates } from '../templates/templates-api'
import styles from './columns.module.css'

/** A title and Enter files a card, from a template if one is chosen; the field stays for the next one. Esc closes it. */
export function QuickAdd({ column, lane, name }: { column: number; lane: number | null; name: string }) {
  const { t } = useLingui()
  const { hand, doing, board } = useBoardTools()
  const key = cellKey(column, lane)
  const opened = useHand(hand, ({ adding }) => adding === key)
  const workspace = useWorkspace()
  const { text: title, wasKept, write, forget } = useKeptText(`${workspace}.new-card.${key}`)
  const [underway, setUnderway] = useState(0)
  const offered = useCardTemplates(board, opened)
  const [template, setTemplate] = useState<CardTemplate | null>(null)
  const choosing = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const adding = useRef<HTMLButtonElement>(null)
  const left = useRef(false)
  const before = useRef(Promise.resolve())
  const written = useRef(title)
  written.current = title
  useEffect(() => {
    if (opened) field.current?.focus()
    else if (left.current) adding.current?.focus()
    left.current = false
  }, [opened])

  const file = () => {
    const wished = title.trim()
    if (!wished) return
    forget()
    setUnderway((count) => count + 1)
    // Whoever writes faster than the house answers is not held up, and the cards stand as they were written.
    before.current = before.current.then(async () => {
      const done = await doing.file(wished, { column, lane, above: null }, template?.id)
      if (!done) write([wished, written.current].filter(Boolean).join(' / '))
      setUnderway((count) => count - 1)
    })
    field.current?.focus()
  }

  if (!opened)
    return (
      <button
        ref={adding}
        type="button"
        className={styles.add}
        onClick={() => hand.set({ adding: key })}
        aria-label={t`New card in ${name}`}
      >
        <IconPlus size={15} aria-hidden />
        {title ? <Trans>New card: a draft is kept</Trans> : <Trans>New card</Trans>}
      </button>
    )
  return (
    <div ref={place}>
      <Textarea
        ref={field}
        className={styles.adding ?? ''}
        aria-label={t`Title of the new card in ${name}`}
        placeholder={t`Title, then Enter`}
        minRows={2}
        maxLength={500}
        value={title}
        onChange={(event) => write(event.currentTarget.value.replace(/\n/g, ' '))}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            file()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            left.current = true
            hand.set({ adding: null })
          }
        }}
        onBlur={({ relatedTarget }) => {
          const stays = relatedTarget !== null && place.current?.contains(relatedTarget)
          if (!title.trim() && underway === 0 && !stays && !choosing.current) hand.set({ adding: null })
        }}
      />
      <TemplateChoice
        offered={offered}
        chosen={template}
        onChoose={setTemplate}
        onOpen={(open) => {
          choosing.current = open
          // After the list has given the focus up.
          if (!open) setTimeout(() => field.current?.focus())
        }}
      />
      {wasKept ? <DraftKept onForget={forget} /> : null}
    </div>
  )
}
