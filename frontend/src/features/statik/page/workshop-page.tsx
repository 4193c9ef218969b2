import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { Page } from '#ui/page'
import { Addressed } from '#ui/states/addressed'
import { LoadingState } from '#ui/states/loading-state'
import { NotFoundScreen } from '#ui/states/not-found-screen'
import { designQuery } from '../asking/statik-api'
import { useStatikNews } from '../asking/use-statik-news'
import styles from './page.module.css'
import { WorkshopBody } from './workshop-body'

/** The workshop of a service: every step stays open, and several people work in it at once. */
export default function WorkshopPage() {
  const { service = '' } = useParams({ strict: false })
  const { data: seen } = useWorkspaceSeen()
  if (seen?.me.role === 'guest') return <NotFoundScreen />
  return <Addressed part={service}>{(id) => <OfService key={id} id={id} />}</Addressed>
}

function OfService({ id }: { id: number }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const query = useQuery(designQuery(workspace, id))
  useStatikNews()
  if (query.error && !query.data && 'status' in query.error && query.error.status === 404)
    return <NotFoundScreen />
  if (query.data && seen) return <WorkshopBody design={query.data} seen={seen} />
  return (
    <Page
      title={t`Services`}
      crumb={
        <Link to={`/w/${workspace}/services`} className={styles.crumb ?? ''}>
          {t`Services`}
        </Link>
      }
    >
      <ListedState query={query}>{() => <LoadingState />}</ListedState>
    </Page>
  )
}
