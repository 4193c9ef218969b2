import { type MouseEvent, type ReactNode, useContext } from 'react'
import { KnownKeysContext } from './known-keys'

interface InnerLinkProps {
  href: string
  className?: string | undefined
  children: ReactNode
}

/** A link to another page of the workspace, without loading all of it anew; in a new tab as any other. */
export function InnerLink({ href, className, children }: InnerLinkProps) {
  const onGo = useContext(KnownKeysContext)?.onGo
  const follow = (event: MouseEvent) => {
    if (!onGo || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    onGo(href)
  }
  return (
    <a href={href} className={className} onClick={follow}>
      {children}
    </a>
  )
}
