import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { Page } from '#ui/page'
import { Addressed } from '#ui/states/addressed'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { AtWork } from '../apply/at-work'
import { Ended } from '../apply/ended'
import { isRead, type ReadRun } from '../asking/import-api'
import { isAtWork, useRun } from '../asking/use-run'
import { HoursForm } from '../hours/hours-form'
import { isHours } from '../hours/told'
import { ChoosingSpaces } from './choosing-spaces'
import { NothingNew } from './nothing-new'
import { PlanForm } from './plan-form'

/** One import from its dry run to its result. */
export default function RunPage() {
  const { run = '' } = useParams({ strict: false }) as { run?: string }
  return <Addressed part={run}>{(id) => <OneRun id={id} />}</Addressed>
}

function OneRun({ id }: { id: number }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: run, error, refetch } = useRun(id)
  const crumb = (
    <Link to={`/w/${workspace}/import`} style={{ color: 'inherit', textDecoration: 'none' }}>
      <Trans>Import</Trans>
    </Link>
  )
  return (
    <Page title={run?.dry_run?.title || run?.file || t`Import`} crumb={crumb}>
      {error && !run ? <ErrorState reason={error.message} onRetry={() => void refetch()} /> : null}
      {!error && !run ? <LoadingState /> : null}
      {run && isAtWork(run.state) ? <AtWork run={run} /> : null}
      {run?.state === 'choosing' ? <ChoosingSpaces run={run} onAsked={() => void refetch()} /> : null}
      {run?.state === 'done' || run?.state === 'failed' || run?.state === 'cancelled' ? (
        <Ended run={run} />
      ) : null}
      {isRead(run) && run.state === 'planned' ? <Planned run={run} onAsked={() => void refetch()} /> : null}
    </Page>
  )
}

/** A file that was read: what it would bring, or that it brings nothing. */
function Planned({ run, onAsked }: { run: ReadRun; onAsked: () => void }) {
  const { nothing_new, reading, quarantine_count } = run.dry_run
  const isNothing = nothing_new && !reading?.asked.length
  if (isHours(run)) {
    // What was set aside may come once somebody has said what it is.
    const isDone = isNothing && quarantine_count === 0 && run.dry_run.hours.gone === 0
    if (isDone) return <NothingNew run={run} />
    return <HoursForm key={JSON.stringify(reading?.settings)} run={run} onAsked={onAsked} />
  }
  return isNothing ? <NothingNew run={run} /> : <PlanForm key={run.id} run={run} onApplied={onAsked} />
}
