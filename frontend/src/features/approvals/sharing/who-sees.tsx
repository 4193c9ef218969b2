import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { RelativeTime } from '#ui/time/relative-time'
import type { Sharing } from '../asking/sharing-api'
import styles from './sharing.module.css'

/** Guests with an account see what is shared; contacts only what they are asked to approve. */
export function WhoSees({ guests, contacts }: Pick<Sharing, 'guests' | 'contacts'>) {
  const { t } = useLingui()
  const names = (people: { name: string }[]) => people.map(({ name }) => name).join(', ')
  return (
    <section aria-label={t`Who sees it`} className={styles.who}>
      <dl className={styles.facts}>
        <dt>
          <Trans>Guests with an account</Trans>
        </dt>
        <dd>{guests.length > 0 ? names(guests) : <Trans>nobody: what is shared waits for a guest</Trans>}</dd>
        <dt>
          <Trans>Asked by mail, without an account</Trans>
        </dt>
        <dd>{contacts.length > 0 ? names(contacts) : <Trans context="of approvals">nobody</Trans>}</dd>
      </dl>
    </section>
  )
}

/** Who of the team has looked through the client's eyes lately. */
export function Looks({ views }: Pick<Sharing, 'views'>) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  if (views.length === 0) return null
  return (
    <section aria-labelledby="looks">
      <h2 id="looks" className={styles.heading}>
        <Trans>Who looked as this client</Trans>
      </h2>
      <ul className={styles.list}>
        {views.map(({ by, at, board, card, title }) => (
          <li key={`${by}-${at}-${board}-${card}`} className={styles.row}>
            <span className={styles.main}>
              <b>{names.member.get(by) ?? '?'}</b>
              {board ? (
                <Link to={`/w/${workspace}/boards/${board}`} className={styles.quiet}>
                  {title || t`a board`}
                </Link>
              ) : (
                <span className={styles.quiet}>{title}</span>
              )}
            </span>
            <span className={styles.quiet}>
              <RelativeTime at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
