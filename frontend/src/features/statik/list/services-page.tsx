import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus, IconRoute } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { NotFoundScreen } from '#ui/states/not-found-screen'
import { servicesQuery } from '../asking/statik-api'
import { useStatikNews } from '../asking/use-statik-news'
import { BeginService } from './begin-service'
import { ServiceTable } from './service-table'

/** What this house delivers, each with the workflow that its team designed for it. */
export default function ServicesPage() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const query = useQuery(servicesQuery(workspace))
  const [begins, setBegins] = useState(false)
  useStatikNews()
  if (seen?.me.role === 'guest') return <NotFoundScreen />
  const begin = seen?.me.may_manage ? (
    <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setBegins(true)}>
      <Trans>Begin a service</Trans>
    </Button>
  ) : null
  return (
    <Page title={t`Services`} actions={query.data?.length ? begin : null}>
      <ListedState query={query}>
        {(services) =>
          services.length === 0 ? (
            <EmptyState icon={IconRoute} title={t`No service is designed yet`} action={begin}>
              <Trans>
                A service is what you deliver to somebody: segments for a campaign, a newsletter, a report.
                Here its team says when it is really done, works its way back to the beginning, finds what
                nobody has said yet, and makes a board of it.
              </Trans>
            </EmptyState>
          ) : (
            <ServiceTable services={services} names={seen} />
          )
        }
      </ListedState>
      {begins && seen ? (
        <BeginService seen={seen} services={query.data ?? []} onClose={() => setBegins(false)} />
      ) : null}
    </Page>
  )
}
