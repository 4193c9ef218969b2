import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { announce } from './announce'
import styles from './page.module.css'

/** The place in the shell's header where a page writes its title and its actions. */
export const HeaderSlot = createContext<HTMLElement | null>(null)

export interface PageProps {
  title: string
  /** What stands in the header instead of the title, where the page itself writes the title large. */
  heading?: string
  /** Where the page belongs, before the title: the space of a board, the client of a project. */
  crumb?: ReactNode
  actions?: ReactNode
  /** Boards use the whole width and scroll by themselves; reading pages have a measure. */
  wide?: boolean
  children: ReactNode
}

let isFirst = true

export function Page({ title, heading: short, crumb, actions, wide = false, children }: PageProps) {
  const slot = useContext(HeaderSlot)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    document.title = `${title} · Baton`
  }, [title])

  // A new page is where the reader is now; the first one is where the browser put them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only, not when the title is edited.
  useEffect(() => {
    if (!slot) return
    if (!isFirst) {
      heading.current?.focus({ preventScroll: true })
      announce(title)
    }
    isFirst = false
  }, [slot])

  const header = (
    <>
      <div className={styles.where} data-short={short !== undefined || undefined}>
        {crumb ? <span className={styles.crumb}>{crumb}</span> : null}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {short ?? title}
        </h1>
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </>
  )
  return (
    <>
      {slot ? createPortal(header, slot) : null}
      <div className={wide ? styles.wide : styles.measure}>{children}</div>
    </>
  )
}
