import { Plural, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { Dialog } from '#ui/dialog'
import type { BulkOutcome } from '../asking/finding-api'
import styles from './bulk.module.css'

/** The cards that stayed as they were, each with its reason. */
export function RefusedDialog({ outcome, onClose }: { outcome: BulkOutcome; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { refused, done } = outcome
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={done.length > 0 ? t`Not everything could be done` : t`Nothing was changed`}
    >
      <p className={styles.summary}>
        {done.length > 0 ? (
          <>
            <Plural value={done.length} one="# card was changed." other="# cards were changed." />{' '}
          </>
        ) : null}
        <Plural value={refused.length} one="# stayed as it was:" other="# stayed as they were:" />
      </p>
      <ul className={styles.refused}>
        {refused.map(({ card, number, title, detail }) => (
          <li key={card}>
            <Link to={`/w/${workspace}/c/${number}`} dir="auto">
              <span>#{number}</span> {title}
            </Link>
            <span>{detail}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
