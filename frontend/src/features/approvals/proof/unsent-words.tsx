import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Textarea } from '@mantine/core'
import styles from './proof.module.css'
import type { WrittenAnswer } from './use-written-answer'

/** What somebody was writing when the question ended without them: given back to be copied. */
export function UnsentWords({ written, before }: { written: WrittenAnswer; before: number }) {
  const { t } = useLingui()
  const { comment, pins, said, forget } = written
  if (comment.text.trim() === '' && said.length === 0) return null
  return (
    <section className={styles.answer} aria-label={t`What you wrote`}>
      <Alert color="yellow" title={t`What you wrote was not sent.`}>
        <Trans>Nothing more can be answered here. It is kept, so that you can copy it.</Trans>
      </Alert>
      {pins.map((pin, at) =>
        pin.text.trim() === '' ? null : (
          <div key={`${pin.proof}-${pin.page}-${pin.x}-${pin.y}-${pin.quote}`} className={styles.pin}>
            {pin.quote ? <q className={styles.quote}>{pin.quote}</q> : null}
            <Textarea
              readOnly
              autosize
              minRows={1}
              label={t`Remark ${before + at + 1}`}
              description={pin.page ? t`page ${pin.page}` : null}
              value={pin.text}
            />
          </div>
        ),
      )}
      {comment.text.trim() === '' ? null : (
        <Textarea readOnly autosize minRows={3} maxRows={12} label={t`Your comment`} value={comment.text} />
      )}
      <Button variant="default" onClick={forget}>
        <Trans>Discard</Trans>
      </Button>
    </section>
  )
}
