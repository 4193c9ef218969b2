import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Group, Textarea } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { DraftKept } from '#ui/draft-kept'
import type { Approval } from '../asking/approvals-api'
import { useApprovalDeeds } from '../asking/use-approvals'
import styles from './proof.module.css'
import type { WrittenAnswer } from './use-written-answer'

export interface AnswerFormProps {
  approval: Approval
  /** How many remarks others have sent: the numbers go on from there. */
  before: number
  written: WrittenAnswer
  /** The name of whoever asks. */
  asks: string
  onAnswered: () => void
}

/** Approve, or ask for changes: for exactly what is on the screen. */
export function AnswerForm({ approval, before, written, asks, onAnswered }: AnswerFormProps) {
  const { t } = useLingui()
  const { verbs, run } = useApprovalDeeds()
  const { comment, pins, setPins, said, forget } = written
  const [busy, setBusy] = useState(false)
  const send = async (decision: 'approve' | 'changes') => {
    setBusy(true)
    const body = { decision, shown: approval.content_hash, comment: comment.text, pins: said }
    const done =
      decision === 'approve' ? t`Approved. ${asks} hears of it.` : t`Asked for changes. ${asks} hears of it.`
    const answered = await run(() => verbs.answer(approval.id, body), done)
    setBusy(false)
    if (!answered) return
    forget()
    onAnswered()
  }
  const write = (at: number, text: string) =>
    setPins(pins.map((pin, each) => (each === at ? { ...pin, text } : pin)))
  const mayChange = comment.text.trim() !== '' || said.length > 0
  return (
    <form className={styles.answer} onSubmit={(event) => event.preventDefault()}>
      {pins.map((pin, at) => (
        <div key={`${pin.proof}-${pin.page}-${pin.x}-${pin.y}-${pin.quote}`} className={styles.pin}>
          {pin.quote ? <q className={styles.quote}>{pin.quote}</q> : null}
          {pin.quote ? null : (
            <span className={styles.pinPlace}>
              <b>{before + at + 1}</b> {pin.page ? t`page ${pin.page}` : null}
            </span>
          )}
          <Textarea
            autosize
            minRows={1}
            // One that was found again does not take the focus.
            autoFocus={pin.text === ''}
            aria-label={t`Remark ${before + at + 1}`}
            placeholder={t`What should be different here?`}
            value={pin.text}
            onChange={(event) => write(at, event.currentTarget.value)}
          />
          <ActionIcon
            aria-label={t`Remove remark ${before + at + 1}`}
            onClick={() => setPins(pins.filter((_, each) => each !== at))}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Textarea
        label={t`Your comment`}
        autosize
        minRows={3}
        maxRows={12}
        value={comment.text}
        onChange={(event) => comment.write(event.currentTarget.value)}
      />
      {comment.wasKept ? <DraftKept onForget={comment.forget} /> : null}
      <Group gap="xs">
        <Button loading={busy} onClick={() => void send('approve')}>
          <Trans>Approve</Trans>
        </Button>
        <Button
          variant="default"
          disabled={busy || !mayChange}
          title={mayChange ? '' : t`Say what should be different.`}
          onClick={() => void send('changes')}
        >
          <Trans>Ask for changes</Trans>
        </Button>
      </Group>
      {mayChange ? null : (
        <p className={styles.hint}>
          <Trans>To ask for changes, say what should be different.</Trans>
        </p>
      )}
    </form>
  )
}
