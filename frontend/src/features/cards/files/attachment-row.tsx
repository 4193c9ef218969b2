import { Trans, useLingui } from '@lingui/react/macro'
import { IconEye, IconFile, IconLink } from '@tabler/icons-react'
import { safeAddress } from '#ui/markdown'
import { RelativeTime } from '#ui/time/relative-time'
import type { Attachment } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { AttachmentMenu } from './attachment-menu'
import styles from './files.module.css'
import { sizeText } from './uploading'

/** A picture as a picture, anything else as a line. `onShow` is there for pictures. */
export function AttachmentRow({ attachment, onShow }: { attachment: Attachment; onShow?: () => void }) {
  const { t, i18n } = useLingui()
  const { words, mayEdit } = useOpenCard()
  const { name, kind, url, preview, size, by, created_at, client_visible } = attachment
  const address = safeAddress(url)
  const giver = by ? words.members.get(by)?.name : undefined
  const mark =
    client_visible && !words.isGuest ? (
      <span className={styles.visible} title={t`The client sees this`}>
        <IconEye size={13} aria-hidden />
        <Trans>Client</Trans>
      </span>
    ) : null
  const details = (
    <span className={styles.quiet}>
      {size !== null ? `${sizeText(size, i18n.locale)} · ` : ''}
      {giver ? `${giver} · ` : ''}
      <RelativeTime at={created_at} />
    </span>
  )
  const menu = mayEdit ? <AttachmentMenu attachment={attachment} /> : null
  if (preview && onShow)
    return (
      <li className={styles.picture}>
        <button type="button" className={styles.frame} onClick={onShow} aria-label={t`Look at ${name}`}>
          <img src={preview} alt="" loading="lazy" />
        </button>
        <div className={styles.caption}>
          <span className={styles.fileName} title={name}>
            {name}
          </span>
          {mark}
          {menu}
        </div>
      </li>
    )
  const Picture = kind === 'link' ? IconLink : IconFile
  return (
    <li className={styles.file}>
      <Picture size={18} stroke={1.5} aria-hidden />
      <span className={styles.fileWords}>
        {address ? (
          <a
            className={styles.fileName}
            href={address}
            {...(kind === 'link' || attachment.inline
              ? { target: '_blank', rel: 'noopener noreferrer nofollow' }
              : { download: name })}
          >
            {name}
          </a>
        ) : (
          <span className={styles.fileName}>{name}</span>
        )}
        {details}
      </span>
      {mark}
      {menu}
    </li>
  )
}
