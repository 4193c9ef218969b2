import { Trans } from '@lingui/react/macro'
import type { ReadRun } from '../asking/import-api'
import { Figures } from './figures'
import styles from './plan.module.css'

/** What would be made, in figures. */
export function MakesPart({ run }: { run: ReadRun }) {
  const { makes, found } = run.dry_run
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>What would be made</Trans>
      </h2>
      <Figures counts={makes} of={found} />
    </section>
  )
}
