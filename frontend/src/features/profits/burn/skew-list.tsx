import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import money from '#features/budgets/look/money.module.css'
import { ShareBar } from '#features/budgets/look/share-bar'
import type { Burn } from '../asking/profits-api'
import styles from '../profits.module.css'

/** Projects whose hours run ahead of their work, the furthest first. */
export function SkewList({ burns }: { burns: readonly Burn[] }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  return (
    <section aria-labelledby="skewed">
      <h2 id="skewed" className={styles.heading}>
        <Trans>Hours ahead of the work</Trans>
      </h2>
      <ul className={styles.skewed}>
        {burns.map((burn) => (
          <li key={burn.project}>
            <Link to={`/w/${workspace}/profits/projects/${burn.project}`} className={styles.skewName}>
              {burn.name}
              <span className={money.small}>{burn.client_name}</span>
            </Link>
            <span className={styles.bars}>
              <ShareBar of={burn.spent_share ?? 0} name={t`Hours spent`} />
              <ShareBar of={burn.done_share ?? 0} name={t`Work done`} tone="earned" />
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.rule}>
        <Trans>Above: of the hours spent. Below: of the work done.</Trans>
      </p>
    </section>
  )
}
