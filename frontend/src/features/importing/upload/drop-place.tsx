import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Progress } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import styles from './upload.module.css'
import type { Upload } from './use-upload'

/** Where the file is let go, or chosen by hand. */
export function DropPlace({ upload }: { upload: Upload }) {
  const { t } = useLingui()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) void upload.send(file)
  }
  if (upload.share !== null) {
    const percent = Math.round(upload.share * 100)
    return (
      <div className={styles.drop} role="status">
        <b className={styles.file}>{upload.name}</b>
        <Progress value={percent} aria-label={t`Sent`} w="100%" animated={percent === 100} />
        <span className={styles.quiet}>
          {percent < 100 ? <Trans>{percent} % sent</Trans> : <Trans>Reading it and planning…</Trans>}
        </span>
        <Button variant="default" size="compact-sm" onClick={upload.stop}>
          <Trans>Stop</Trans>
        </Button>
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the extra way; the button inside is the way by keyboard.
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileUpload size={32} stroke={1.4} aria-hidden />
      <span>
        <Trans>Drop the file here</Trans>
      </span>
      <FileButton
        accept=".json,application/json"
        onChange={(file) => file && void upload.send(file)}
        inputProps={{ 'aria-label': t`File to import` }}
      >
        {(props) => (
          <Button {...props}>
            <Trans>Choose a file</Trans>
          </Button>
        )}
      </FileButton>
    </div>
  )
}
