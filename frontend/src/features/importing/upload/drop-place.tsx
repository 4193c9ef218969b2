import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FileButton, Progress } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import type { SourceKind } from '../sources/kind'
import styles from './upload.module.css'
import type { Upload } from './use-upload'

/** Where the file is let go, or chosen by hand. */
export function DropPlace({ upload, source }: { upload: Upload; source: SourceKind }) {
  const { t } = useLingui()
  const [over, setOver] = useState(false)
  const take = (files: File[]) => {
    if (files.length) void upload.send(source.several ? files : files.slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take([...event.dataTransfer.files])
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
        accept={source.accept}
        multiple={source.several}
        onChange={(chosen: File | File[] | null) => chosen && take([chosen].flat())}
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
