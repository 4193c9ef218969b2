import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { SlotsPanel } from '../slots/slots-panel'
import styles from './page.module.css'
import { useCapacityAddress } from './use-capacity-address'
import { usualFunction } from './usual-function'

export function CapacityTabs({ seen }: { seen: WorkspaceSeen }) {
  const [address, go, thisWeek] = useCapacityAddress(
    seen.workspace.time_zone,
    usualFunction(seen.me.job_function),
  )
  return (
    <div className={styles.page}>
      <SlotsPanel seen={seen} address={address} go={go} thisWeek={thisWeek} />
    </div>
  )
}
