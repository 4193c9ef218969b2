import { useLingui } from '@lingui/react/macro'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { Page } from '#ui/page'
import { LoadingState } from '#ui/states/loading-state'
import { NotFoundScreen } from '#ui/states/not-found-screen'
import { ZoneContext } from '#ui/time/zone'
import { useCapacityNews } from '../asking/use-capacity-news'
import { CapacityTabs } from './capacity-tabs'

/** Who works on what, and when. */
export default function CapacityPage() {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  useCapacityNews()
  if (seen?.me.role === 'guest') return <NotFoundScreen />
  return (
    <Page title={t`Capacity`} wide>
      {seen ? (
        <ZoneContext value={seen.workspace.time_zone}>
          <CapacityTabs seen={seen} />
        </ZoneContext>
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}
