import { Trans, useLingui } from '@lingui/react/macro'
import { IconReportMoney } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useMoneyNews } from '#features/budgets/asking/use-money-news'
import { useWhoPrices, type WhoPrices } from '#features/budgets/asking/who-prices'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { LoadingState } from '#ui/states/loading-state'
import { profitsQuery } from '../asking/profits-api'
import { Losers } from '../losing/losers'
import type { Chosen } from '../part/chosen'
import { PartDrawer } from '../part/part-drawer'
import styles from '../profits.module.css'
import { ProfitTable, type Sort } from '../table/profit-table'
import { OfOtherDays } from './of-other-days'
import { ProfitsBar } from './profits-bar'
import { TakeAlong } from './take-along'
import { TotalStrip } from './total-strip'
import { useProfitsAddress } from './use-profits-address'

/** What the house earned and what it cost: which projects lose money and why, then everything, cut any way. */
export default function ProfitsPage() {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const who = useWhoPrices()
  return (
    <Page title={t`Profit`}>
      {who ? (
        <Profits who={who} />
      ) : seen ? (
        <EmptyState icon={IconReportMoney} title={t`Profit is shown to whoever sees prices`} />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}

function Profits({ who }: { who: WhoPrices }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [address, go] = useProfitsAddress(who.today)
  const { cut, days, client, project, manager } = address
  const within = { client, project, manager }
  const query = useQuery(profitsQuery(workspace, cut, days, within))
  const [chosen, choose] = useState<Chosen | null>(null)
  const [sort, setSort] = useState<Sort | null>(null)
  const table = useRef<HTMLDivElement>(null)
  const showAllThatLose = () => {
    setSort({ by: 'margin', down: false })
    if (cut !== 'project') go({ cut: 'project' })
    requestAnimationFrame(() => {
      table.current?.scrollIntoView({ block: 'start' })
      table.current?.querySelector<HTMLElement>('tbody button')?.focus({ preventScroll: true })
    })
  }
  useMoneyNews()
  const isWhole = client === undefined && project === undefined && manager === undefined
  return (
    <>
      <ProfitsBar address={address} go={go} who={who} />
      <ListedState query={query}>
        {(told) => (
          <OfOtherDays shown={query.isPlaceholderData}>
            <TotalStrip told={told} onPart={(part) => choose({ whole: true, ...part })} />
            {who.seesCosts && isWhole && told.lines.length > 0 ? (
              <Losers days={days} who={who} onGo={go} onAll={showAllThatLose} />
            ) : null}
            {told.lines.length === 0 ? (
              <EmptyState icon={IconReportMoney} title={t`Nothing happened in these days`} />
            ) : (
              <ProfitTable
                ref={table}
                told={told}
                address={address}
                go={go}
                sort={sort}
                onSort={setSort}
                onPart={choose}
              />
            )}
            <p className={styles.rule}>
              <Trans>
                Margin is what was earned less hours, overhead and suppliers. Every line adds up to the same
                total, whichever way it is cut.
              </Trans>{' '}
              {cut === 'service' || cut === 'manager' ? (
                <Trans>Closed months keep the service and the account manager that they had.</Trans>
              ) : null}
              <TakeAlong address={address} />
            </p>
          </OfOtherDays>
        )}
      </ListedState>
      {chosen ? (
        <PartDrawer chosen={chosen} address={address} who={who} onClose={() => choose(null)} />
      ) : null}
    </>
  )
}
