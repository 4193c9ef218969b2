import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react'
import { useEffect } from 'react'
import { Dialog } from '#ui/dialog'
import type { Attachment } from '../asking/card'
import styles from './files.module.css'

export interface LightboxProps {
  pictures: readonly Attachment[]
  shown: number
  onShow: (id: number) => void
  onClose: () => void
}

/** A picture as large as the screen; the arrows lead to the others. */
export function Lightbox({ pictures, shown, onShow, onClose }: LightboxProps) {
  const { t } = useLingui()
  const at = pictures.findIndex(({ id }) => id === shown)
  const picture = pictures[at]
  const before = pictures[at - 1]?.id
  const next = pictures[at + 1]?.id
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'ArrowLeft' && before !== undefined) onShow(before)
      if (event.key === 'ArrowRight' && next !== undefined) onShow(next)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [before, next, onShow])
  if (!picture) return null
  return (
    <Dialog onClose={onClose} fullScreen title={picture.name}>
      <div className={styles.lightbox}>
        <ActionIcon
          size="xl"
          aria-label={t`Previous picture`}
          disabled={before === undefined}
          onClick={() => before !== undefined && onShow(before)}
        >
          <IconChevronLeft aria-hidden />
        </ActionIcon>
        <img src={picture.inline ? picture.url : (picture.preview ?? picture.url)} alt={picture.name} />
        <ActionIcon
          size="xl"
          aria-label={t`Next picture`}
          disabled={next === undefined}
          onClick={() => next !== undefined && onShow(next)}
        >
          <IconChevronRight aria-hidden />
        </ActionIcon>
      </div>
      <div className={styles.under}>
        <span>{pictures.length > 1 ? `${at + 1} / ${pictures.length}` : ''}</span>
        <ActionIcon component="a" href={`${picture.url}?download=true`} aria-label={t`Download`}>
          <IconDownload size={18} aria-hidden />
        </ActionIcon>
      </div>
    </Dialog>
  )
}
