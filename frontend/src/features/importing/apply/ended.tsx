import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleOff, IconCircleX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { EmptyState } from '#ui/states/empty-state'
import { type ImportRun, isRead } from '../asking/import-api'
import { Figures } from '../plan/figures'
import { RowsToMend } from '../plan/notices-part'

/** What became of it, with the ways to what was made. */
export function Ended({ run }: { run: ImportRun }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const queries = useQueryClient()
  // The people and boards that came along are new to every screen.
  useEffect(() => {
    if (run.state === 'done') void queries.invalidateQueries({ queryKey: [workspace, 'workspace'] })
  }, [queries, workspace, run.state])
  const notRead =
    run.source === 'kaiten' ? t`It could not be fetched from Kaiten` : t`This file cannot be imported`
  const notFetched = run.state === 'failed' && run.source === 'kaiten'
  const search = notFetched ? { source: run.source, company: run.file } : { source: run.source }
  const again = (
    <Button component={Link} to={`/w/${workspace}/import`} search={search as never} variant="default">
      {notFetched ? <Trans>Back to the import</Trans> : <Trans>Import another file</Trans>}
    </Button>
  )
  if (run.state === 'failed')
    return (
      <EmptyState
        icon={IconCircleX}
        title={isRead(run) ? t`The import failed, and nothing of it stays` : notRead}
        action={again}
      >
        {run.error}
      </EmptyState>
    )
  if (run.state === 'cancelled')
    return (
      <EmptyState icon={IconCircleOff} title={t`The import was stopped`} action={again}>
        <Trans>Nothing of it stays.</Trans>
      </EmptyState>
    )
  const aside = run.dry_run?.quarantine_count ?? 0
  const { made = {}, boards = [], nothing_new } = run.result ?? {}
  return (
    <EmptyState
      icon={IconCircleCheck}
      title={
        nothing_new
          ? t`Nothing changed: it was all here already`
          : run.source === 'hours'
            ? t`The hours are here`
            : t`The history is here`
      }
      action={
        <>
          {boards.map((id) => {
            const name = names.board.get(id)
            // The board is new: until its name is known there is nothing to choose by.
            return name ? (
              <Button key={id} component={Link} to={`/w/${workspace}/boards/${id}`}>
                <Trans>Open {name}</Trans>
              </Button>
            ) : null
          })}
          <Button component={Link} to={`/w/${workspace}/members`} variant="default">
            <Trans>Look at the people</Trans>
          </Button>
          {again}
        </>
      }
    >
      <Figures counts={made} alone />
      {isRead(run) && aside > 0 ? (
        <>
          <p>
            <Plural
              value={aside}
              one="# thing could not be taken and stayed out"
              other="# things could not be taken and stayed out"
            />
          </p>
          <RowsToMend run={run} />
        </>
      ) : null}
      {made.time_kept ? (
        <p>
          <Link to={`/w/${workspace}/import/kept`}>
            <Trans>Look at what was kept for later</Trans>
          </Link>
        </p>
      ) : null}
    </EmptyState>
  )
}
