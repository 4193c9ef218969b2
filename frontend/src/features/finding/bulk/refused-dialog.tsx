import { Plural, useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { useWorkspace } from '#api/workspace'
import type { BulkOutcome } from '../asking/finding-api'
import styles from './bulk.module.css'

/** The cards that stayed as they were, each with its reason. */
export function RefusedDialog({ outcome, onClose }: { outcome: BulkOutcome; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { refused, done } = outcome
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t`Not everything could be done`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <p className={styles.summary}>
        <Plural value={done.length} one="# card was changed." other="# cards were changed." />{' '}
        <Plural value={refused.length} one="# stayed as it was:" other="# stayed as they were:" />
      </p>
      <ul className={styles.refused}>
        {refused.map(({ card, number, title, detail }) => (
          <li key={card}>
            <a href={`/w/${workspace}/c/${number}`}>
              #{number} {title}
            </a>
            <span>{detail}</span>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
