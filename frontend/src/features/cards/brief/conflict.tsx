import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useState } from 'react'
import styles from './brief.module.css'
import { combined, marked } from './combining'

export interface Clash {
  mine: string
  theirs: string
  base: string
  version: number
  words: string
}

export interface ConflictProps {
  clash: Clash
  name: string
  busy: boolean
  onSave: (text: string) => void
  onBack: () => void
}

/** Two people wrote the same lines: both texts side by side, and the one that shall stand beneath. */
export function Conflict({ clash, name, busy, onSave, onBack }: ConflictProps) {
  const { t } = useLingui()
  const [text, setText] = useState(() => combined(clash.theirs, clash.mine))
  return (
    <div className={styles.editor}>
      <p className={styles.notice} data-tone="warning" role="alert">
        <IconArrowsSplit2 size={16} aria-hidden />
        {clash.words}
      </p>
      <div className={styles.both}>
        <Side title={t`Theirs, saved already`} text={clash.theirs} base={clash.base} />
        <Side title={t`Yours`} text={clash.mine} base={clash.base} />
      </div>
      <details className={styles.base}>
        <summary>
          <Trans>The text you both began from</Trans>
        </summary>
        <pre>{clash.base || '—'}</pre>
      </details>
      <Textarea
        label={t`What shall stand in “${name}”`}
        description={t`Both versions are in it. Take out what is said twice.`}
        value={text}
        minRows={6}
        maxRows={26}
        autoFocus
        data-mantine-stop-propagation
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button size="compact-md" loading={busy} onClick={() => onSave(text)}>
          <Trans>Save this text</Trans>
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setText(clash.mine)}>
          <Trans>Take mine</Trans>
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setText(clash.theirs)}>
          <Trans>Take theirs</Trans>
        </Button>
        <Button size="compact-md" variant="subtle" color="gray" onClick={onBack}>
          <Trans>Back to my draft</Trans>
        </Button>
      </div>
    </div>
  )
}

function Side({ title, text, base }: { title: string; text: string; base: string }) {
  return (
    <section className={styles.oneSide} aria-label={title}>
      <h5 className={styles.sideTitle}>{title}</h5>
      <div className={styles.lines} dir="auto">
        {marked(base, text).map(({ line, changed, at }) => (
          <div key={at} data-changed={changed || undefined}>
            {line || '\u00a0'}
          </div>
        ))}
      </div>
    </section>
  )
}
