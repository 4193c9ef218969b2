import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, FileButton, Menu, Progress } from '@mantine/core'
import { IconLink, IconPaperclip, IconUpload, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from '../sheet/section-head'
import { AttachmentRow } from './attachment-row'
import { useLanding } from './file-landing'
import styles from './files.module.css'
import { Lightbox } from './lightbox'
import { NewLink } from './new-link'

export function Attachments() {
  const { t } = useLingui()
  const { card, mayEdit } = useOpenCard()
  const { arriving, take, dismiss } = useLanding()
  const [linking, setLinking] = useState(false)
  const [shown, setShown] = useState<number | null>(null)
  const pictures = card.attachments.filter(({ preview }) => preview !== null)
  const others = card.attachments.filter(({ preview }) => preview === null)
  if (card.attachments.length === 0 && !mayEdit) return null
  return (
    <section aria-labelledby="card-files">
      <SectionHead
        id="card-files"
        title={t`Files`}
        count={card.attachments.length || null}
        actions={
          mayEdit ? (
            <>
              <FileButton
                multiple
                onChange={(files) => take(files, false)}
                inputProps={{ 'aria-label': t`Upload files` }}
              >
                {(props) => (
                  <Button
                    {...props}
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    leftSection={<IconUpload size={14} aria-hidden />}
                  >
                    <Trans>Upload</Trans>
                  </Button>
                )}
              </FileButton>
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={t`Attach something else`}>
                    <IconPaperclip size={16} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    leftSection={<IconLink size={15} aria-hidden />}
                    onClick={() => setLinking(true)}
                  >
                    <Trans>A link…</Trans>
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </>
          ) : null
        }
      />
      {linking ? <NewLink onDone={() => setLinking(false)} /> : null}
      {pictures.length > 0 ? (
        <ul className={styles.pictures}>
          {pictures.map((picture) => (
            <AttachmentRow key={picture.id} attachment={picture} onShow={() => setShown(picture.id)} />
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <ul className={styles.files}>
          {others.map((file) => (
            <AttachmentRow key={file.id} attachment={file} />
          ))}
        </ul>
      ) : null}
      {arriving.map(({ id, name, share, refused }) => (
        <div key={id} className={styles.arriving} role="status">
          <span className={styles.fileName}>{name}</span>
          {refused ? (
            <span className={styles.refused}>{refused}</span>
          ) : (
            <Progress className={styles.bar ?? ''} value={share * 100} aria-label={t`Uploading ${name}`} />
          )}
          {refused ? (
            <ActionIcon size="sm" aria-label={t`Dismiss`} onClick={() => dismiss(id)}>
              <IconX size={13} aria-hidden />
            </ActionIcon>
          ) : null}
        </div>
      ))}
      {card.attachments.length === 0 && arriving.length === 0 ? (
        <p className={styles.empty}>
          <Trans>Drop files here or paste a screenshot anywhere on the card.</Trans>
        </p>
      ) : null}
      {shown !== null ? (
        <Lightbox pictures={pictures} shown={shown} onShow={setShown} onClose={() => setShown(null)} />
      ) : null}
    </section>
  )
}
