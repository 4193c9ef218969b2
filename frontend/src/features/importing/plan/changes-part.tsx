import { Plural, Trans } from '@lingui/react/macro'
import type { DryRun, ReadRun } from '../asking/import-api'
import styles from './plan.module.css'
import { usePartWords } from './use-part-words'

type Change = DryRun['changes'][number]

/** What changed in the source since the last import: what follows, and what stays because you changed it. */
export function ChangesPart({ run }: { run: ReadRun }) {
  const { changes, changes_count, kept_count } = run.dry_run
  const kept = changes.filter((change) => change.kept)
  const followed = changes.filter((change) => !change.kept)
  return (
    <>
      {kept_count > 0 ? (
        <section>
          <h2 className={styles.heading}>
            <Plural
              value={kept_count}
              one="# change stays as you made it"
              other="# changes stay as you made them"
            />
          </h2>
          <p className={styles.lead}>
            <Trans>
              These parts changed in the source and in Baton. Nothing of yours is overwritten; where the
              source is right, change it by hand.
            </Trans>
          </p>
          <Lines changes={kept} count={kept_count} />
        </section>
      ) : null}
      {changes_count > 0 ? (
        <details className={styles.details} open={changes_count <= 20}>
          <summary>
            <Plural
              value={changes_count}
              one="# change of cards that are here follows the source"
              other="# changes of cards that are here follow the source"
            />
          </summary>
          <Lines changes={followed} count={changes_count} />
        </details>
      ) : null}
    </>
  )
}

function Lines({ changes, count }: { changes: readonly Change[]; count: number }) {
  const words = usePartWords()
  return (
    <ul className={styles.changes}>
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two items of one card may change alike
        <li key={at}>
          <span>
            {change.number === null ? <Trans>A column</Trans> : `#${change.number} ${change.title}`}
          </span>
          <span className={styles.quiet}>{change.name || words[change.part] || change.part}</span>
        </li>
      ))}
      {changes.length < count ? (
        <li className={styles.quiet}>
          <Trans>… and {count - changes.length} more</Trans>
        </li>
      ) : null}
    </ul>
  )
}
