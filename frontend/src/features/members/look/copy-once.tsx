import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { copy } from '#lib/clipboard'
import styles from './house.module.css'

/** A text that must go somewhere else: a secret, an invitation's link. */
export function CopyOnce({ text }: { text: string }) {
  const [copied, setCopied] = useState(false)
  return (
    <div className={styles.once}>
      <code>{text}</code>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
        onClick={async () => setCopied(await copy(text))}
      >
        {copied ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
      </Button>
    </div>
  )
}
