import { Trans } from '@lingui/react/macro'
import styles from './draft-kept.module.css'

/** A quiet mark beside a text that was found again, and the way to be rid of it. */
export function DraftKept({ onForget }: { onForget: () => void }) {
  return (
    <span className={styles.kept}>
      <Trans>Draft kept</Trans>
      {' · '}
      <button type="button" className={styles.forget} onClick={onForget}>
        <Trans>Discard</Trans>
      </button>
    </span>
  )
}
