import { Trans } from '@lingui/react/macro'
import { memo, type ReactNode, useMemo } from 'react'
import ReactMarkdown, { type Components, type Options } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { InnerLink } from './card-keys/inner-link'
import { useKnownKeys } from './card-keys/known-keys'
import { remarkCardKeys } from './card-keys/remark-card-keys'
import styles from './markdown.module.css'

const harmless = new Set(['http:', 'https:', 'mailto:'])

/** The address if a reader may follow it, else nothing: no scripts, no data, no unknown programs. */
export function safeAddress(address: string): string {
  try {
    return harmless.has(new URL(address, window.location.origin).protocol) ? address : ''
  } catch {
    return ''
  }
}

function isOurs(address: string): boolean {
  return new URL(address, window.location.origin).origin === window.location.origin
}

/** The address of a page of the application, without its origin; nothing for files, and for elsewhere. */
function pageOf(address: string): string | null {
  const { origin, pathname, search, hash } = new URL(address, window.location.origin)
  const isPage = origin === window.location.origin && pathname.startsWith('/w/')
  return isPage ? pathname + search + hash : null
}

function TextLink({ href, children }: { href: string; children: ReactNode }) {
  const page = pageOf(href)
  if (page !== null) return <InnerLink href={page}>{children}</InnerLink>
  return (
    <a href={href} {...(isOurs(href) ? {} : { target: '_blank', rel: 'noopener noreferrer nofollow' })}>
      {children}
    </a>
  )
}

const components: Components = {
  a: ({ href, children }) => (href ? <TextLink href={href}>{children}</TextLink> : <span>{children}</span>),
  // A picture from elsewhere would tell its host who reads this and when; it is shown as a link.
  img: ({ src, alt }) => {
    if (typeof src !== 'string' || src === '') return <span>{alt}</span>
    if (isOurs(src)) return <img src={src} alt={alt ?? ''} loading="lazy" />
    return (
      <a href={src} target="_blank" rel="noopener noreferrer nofollow">
        {alt || <Trans>Picture from another site</Trans>}
      </a>
    )
  },
}

const plugins = [remarkGfm]

/** Text that people wrote, drawn safely: Markdown with tables and task lists; HTML in it stays text. Cards it
 * names are links. */
export const Markdown = memo(function Markdown({ children }: { children: string }) {
  const known = useKnownKeys(children)
  const withKeys = useMemo<NonNullable<Options['remarkPlugins']>>(
    () => (known ? [remarkGfm, [remarkCardKeys, known]] : plugins),
    [known],
  )
  return (
    <div className={styles.text} dir="auto">
      <ReactMarkdown remarkPlugins={withKeys} components={components} urlTransform={safeAddress}>
        {children}
      </ReactMarkdown>
    </div>
  )
})
