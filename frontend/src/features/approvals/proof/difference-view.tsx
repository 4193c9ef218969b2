import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { type Difference, differenceQuery } from '../asking/approvals-api'
import { useHowWords } from '../of-card/state-words'
import { FileCompared } from './compare/file-compared'
import styles from './proof.module.css'

/** What one round shows that another did not; without ``against`` what is otherwise on the card now. */
export function DifferenceView({ approval, against }: { approval: number; against: number | null }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data, error, refetch } = useQuery(differenceQuery(workspace, approval, against))
  if (error) return <ErrorState reason={error.message} onRetry={() => void refetch()} />
  if (!data) return <LoadingState rows={6} label={t`The difference is being worked out`} />
  if (data.changes.length === 0)
    return (
      <p className={styles.hint}>
        <Trans>Nothing is different.</Trans>
      </p>
    )
  return (
    <div className={styles.proofs}>
      {data.changes.map((change) => (
        <Changed key={`${change.kind}-${change.name}-${change.after}-${change.before}`} change={change} />
      ))}
    </div>
  )
}

function Changed({ change }: { change: Difference }) {
  const { t } = useLingui()
  const jobs = useJobFunctions()
  const how = useHowWords()
  return (
    <section className={styles.proof}>
      <h3 className={styles.proofName}>
        {change.name || (jobs[change.job_function] ?? t`the brief`)}{' '}
        <span className={styles.hint}>{how(change)}</span>
      </h3>
      {change.lines.length > 0 ? (
        <div className={styles.lines}>
          {change.lines.map(({ how: line, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a frozen difference never move.
            <div key={at} className={styles.line} data-how={line}>
              <span className={styles.sign} aria-hidden>
                {line === 'added' ? '+' : line === 'removed' ? '−' : ''}
              </span>
              <span dir="auto">{text}</span>
            </div>
          ))}
        </div>
      ) : null}
      {change.kind === 'file' ? <FileCompared change={change} /> : null}
    </section>
  )
}
