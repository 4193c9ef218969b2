import { useLingui } from '@lingui/react/macro'
import { Tabs } from '@mantine/core'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { LoadPanel } from '../load/load-panel'
import { PeoplePanel } from '../people/people-panel'
import { SlotsPanel } from '../slots/slots-panel'
import styles from './page.module.css'
import { type CapacityTab, useCapacityAddress } from './use-capacity-address'
import { usualFunction } from './usual-function'

const ownHours = 1

/** Plans, the load to come, and what came of people's hours. */
export function CapacityTabs({ seen }: { seen: WorkspaceSeen }) {
  const { t } = useLingui()
  const [address, go, thisWeek] = useCapacityAddress(
    seen.workspace.time_zone,
    usualFunction(seen.me.job_function),
  )
  const seesHours = seen.me.money >= ownHours
  const tabs: { key: CapacityTab; label: string }[] = [
    { key: 'slots', label: t`Slots` },
    { key: 'load', label: t`Load` },
    ...(seesHours ? [{ key: 'people' as const, label: t`People` }] : []),
  ]
  const open = tabs.some(({ key }) => key === address.tab) ? address.tab : 'slots'
  return (
    <Tabs
      value={open}
      keepMounted={false}
      className={styles.page ?? ''}
      onChange={(to) => go({ tab: (to ?? 'slots') as CapacityTab })}
    >
      <Tabs.List aria-label={t`Capacity`} mb="md">
        {tabs.map(({ key, label }) => (
          <Tabs.Tab key={key} value={key}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="slots" className={styles.fills ?? ''}>
        <SlotsPanel seen={seen} address={address} go={go} thisWeek={thisWeek} />
      </Tabs.Panel>
      <Tabs.Panel value="load" className={styles.scrolls ?? ''}>
        <LoadPanel zone={seen.workspace.time_zone} />
      </Tabs.Panel>
      <Tabs.Panel value="people" className={styles.scrolls ?? ''}>
        <PeoplePanel seen={seen} />
      </Tabs.Panel>
    </Tabs>
  )
}
