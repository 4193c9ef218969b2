import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileDollar } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { ZoneContext } from '#ui/time/zone'
import { agreedQuery } from '../asking/budgets-api'
import { AgreedWithClient } from './agreed-with-client'

/** A client's page: their projects, with what of hours and prices was agreed to be shown. */
export default function AgreedPage() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const projects = (seen?.me.role === 'guest' ? seen.projects : []).filter(({ archived }) => !archived)
  const told = useQueries({ queries: projects.map(({ id }) => agreedQuery(workspace, id)) })
  const failed = told.find(({ error }) => error)
  const shown = told.some(({ data }) => data && (data.shows_hours || data.shows_price))
  return (
    <Page title={t`Hours and price`}>
      {!seen || told.some(({ isPending }) => isPending) ? (
        <LoadingState />
      ) : failed?.error ? (
        <ErrorState reason={failed.error.message} onRetry={() => void failed.refetch()} />
      ) : shown ? (
        <ZoneContext value={seen.workspace.time_zone}>
          {projects.map(({ id, name }) => (
            <AgreedWithClient key={id} project={id} name={name} />
          ))}
        </ZoneContext>
      ) : (
        <EmptyState icon={IconFileDollar} title={t`Nothing is shown here`}>
          <Trans>Your agency shows approved hours and the price here where your agreement says so.</Trans>
        </EmptyState>
      )}
    </Page>
  )
}
