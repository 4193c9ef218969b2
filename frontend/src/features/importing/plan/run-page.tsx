import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { Page } from '#ui/page'
import { Addressed } from '#ui/states/addressed'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { AtWork } from '../apply/at-work'
import { Ended } from '../apply/ended'
import { isRead } from '../asking/import-api'
import { isAtWork, useRun } from '../asking/use-run'
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
      {isRead(run) &&
      run.state === 'planned' &&
      run.dry_run.nothing_new &&
      !run.dry_run.reading?.asked.length ? (
        <NothingNew run={run} />
      ) : null}
      {isRead(run) &&
      run.state === 'planned' &&
      (!run.dry_run.nothing_new || run.dry_run.reading?.asked.length) ? (
        <PlanForm key={run.id} run={run} onApplied={() => void refetch()} />
      ) : null}
    </Page>
  )
}
