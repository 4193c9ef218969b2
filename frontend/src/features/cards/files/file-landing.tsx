import { Trans, useLingui } from '@lingui/react/macro'
import { IconUpload } from '@tabler/icons-react'
import { createContext, type DragEvent, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { announce } from '#ui/announce'
import { tellDone } from '#ui/toast'
import { useOpenCard } from '../open/card-context'
import styles from './files.module.css'
import { upload } from './uploading'

export interface Arriving {
  id: number
  name: string
  share: number
  refused: string | null
}

interface Landing {
  arriving: readonly Arriving[]
  take: (files: readonly File[], pasted: boolean) => void
  replace: (attachment: number, file: File) => void
  dismiss: (id: number) => void
}

const LandingContext = createContext<Landing | null>(null)
let count = 0

/** The whole card takes files: dropped on it, pasted anywhere on it, or chosen. */
export function FileLanding({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  const { card, workspace, mayEdit, refresh } = useOpenCard()
  const [arriving, setArriving] = useState<readonly Arriving[]>([])
  const [over, setOver] = useState(false)
  const may = mayEdit && card.may.attach
  const change = (id: number, changed: Partial<Arriving> | null) =>
    setArriving((was) =>
      was.flatMap((one) => (one.id !== id ? [one] : changed === null ? [] : [{ ...one, ...changed }])),
    )
  const send = async (file: File, pasted: boolean, inPlaceOf?: number) => {
    const id = ++count
    // The browser names every pasted picture alike, and the server gives it a name that says when.
    const screenshot = pasted && file.type.startsWith('image/')
    const name = screenshot ? t`Screenshot` : file.name
    setArriving((was) => [...was, { id, name, share: 0, refused: null }])
    const refused = await upload(
      `/api/${encodeURIComponent(workspace)}/cards/${card.id}/attachments`,
      file,
      { pasted, ...(inPlaceOf === undefined ? {} : { inPlaceOf }) },
      (share) => change(id, { share }),
      {
        unreachable: t`Nobody answered, so the file was not stored. Try again when the connection is back.`,
        tooLarge: t`The file is too large for this server.`,
        broken: t`The file was not stored. Try again.`,
      },
    )
    if (refused) {
      change(id, { refused: refused.words })
      announce(`${name}: ${refused.words}`)
      return
    }
    await refresh()
    change(id, null)
    if (inPlaceOf !== undefined) return tellDone(t`The new version is in its place`)
    tellDone(screenshot ? t`Screenshot attached` : t`“${name}” attached`)
  }
  const take = async (files: readonly File[], pasted: boolean) => {
    // One after another: a phone's connection is not made wider by twenty at once.
    for (const file of files) await send(file, pasted)
  }
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    if (!may) return
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      void latest.current(files, true)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [may])

  const carriesFiles = (event: DragEvent) => may && event.dataTransfer.types.includes('Files')
  return (
    <LandingContext
      value={{
        arriving,
        take: (files, pasted) => void take(files, pasted),
        replace: (attachment, file) => void send(file, false, attachment),
        dismiss: (id) => change(id, null),
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files; the button does the same. */}
      <div
        className={styles.landing}
        onDragOver={(event) => {
          if (!carriesFiles(event)) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
        }}
        onDrop={(event) => {
          setOver(false)
          if (!carriesFiles(event)) return
          event.preventDefault()
          void take([...event.dataTransfer.files], false)
        }}
      >
        {children}
        {over ? (
          <div className={styles.over} aria-hidden>
            <IconUpload size={28} stroke={1.5} />
            <Trans>Drop to attach to this card</Trans>
          </div>
        ) : null}
      </div>
    </LandingContext>
  )
}

export function useLanding(): Landing {
  const landing = useContext(LandingContext)
  if (!landing) throw new Error('no card above this component')
  return landing
}
