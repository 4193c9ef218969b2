import { Trans, useLingui } from '@lingui/react/macro'
import { Tabs } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { LoadingState } from '#ui/states/loading-state'
import { ZoneContext } from '#ui/time/zone'
import { useWhoSees, type WhoSees } from '../asking/who-sees'
import { LocksPanel } from '../locks/locks-panel'
import { TeamWeeks } from '../team/team-weeks'
import { type TimeTab, useTimeAddress } from './use-time-address'
import { Week } from './week'

/** Hours by the week: one's own, the team's, and which periods are closed. */
export default function TimePage() {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const who = useWhoSees()
  return (
    <Page title={t`Time`}>
      {who ? (
        <ZoneContext value={who.zone}>
          <Timesheets who={who} />
        </ZoneContext>
      ) : seen ? (
        <EmptyState icon={IconClock} title={t`No hours are kept for you`}>
          <Trans>Whoever administers this workspace can let you see your own hours, under Members.</Trans>
        </EmptyState>
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}

function Timesheets({ who }: { who: WhoSees }) {
  const { t } = useLingui()
  const [address, go] = useTimeAddress(who)
  const name = who.seen.members.find(({ id }) => id === address.member)?.name ?? ''
  const tabs: { key: TimeTab; label: string }[] = [
    { key: 'week', label: address.member === who.me ? t`My week` : name },
    ...(who.seesAll ? [{ key: 'team' as const, label: t`The team` }] : []),
    ...(who.mayManage ? [{ key: 'locks' as const, label: t`Locked periods` }] : []),
  ]
  const open = tabs.some(({ key }) => key === address.tab) ? address.tab : 'week'
  return (
    <Tabs
      value={open}
      keepMounted={false}
      onChange={(to) => go({ tab: (to ?? 'week') as TimeTab, ...(to === 'team' ? { member: who.me } : {}) })}
    >
      <Tabs.List aria-label={t`Time`} mb="lg">
        {tabs.map(({ key, label }) => (
          <Tabs.Tab key={key} value={key}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="week">
        <Week key={`${address.member} ${address.monday}`} who={who} address={address} go={go} />
      </Tabs.Panel>
      <Tabs.Panel value="team">
        <TeamWeeks who={who} address={address} go={go} />
      </Tabs.Panel>
      <Tabs.Panel value="locks">
        <LocksPanel who={who} />
      </Tabs.Panel>
    </Tabs>
  )
}
