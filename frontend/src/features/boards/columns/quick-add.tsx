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
import styles from './columns.module.css'

/** A title and Enter files a card; the field stays for the next one. Esc closes it. */
export function QuickAdd({ column, lane, name }: { column: number; lane: number | null; name: string }) {
  const { t } = useLingui()
  const { hand, doing } = useBoardTools()
  const key = cellKey(column, lane)
  const opened = useHand(hand, ({ adding }) => adding === key)
  const workspace = useWorkspace()
  const { text: title, wasKept, write, forget } = useKeptText(`${workspace}.new-card.${key}`)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (opened) field.current?.focus()
  }, [opened])

  const file = async () => {
    const wished = title.trim()
    if (!wished || busy) return
    setBusy(true)
    forget()
    const done = await doing.file(wished, { column, lane, above: null })
    if (!done) write(wished)
    setBusy(false)
    field.current?.focus()
  }

  if (!opened)
    return (
      <button
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
    <>
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
            void file()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            hand.set({ adding: null })
          }
        }}
        onBlur={() => {
          if (!title.trim() && !busy) hand.set({ adding: null })
        }}
      />
      {wasKept ? <DraftKept onForget={forget} /> : null}
    </>
  )
}
