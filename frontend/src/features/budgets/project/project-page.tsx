import { useLingui } from '@lingui/react/macro'
import { IconCoins } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { Tabbed } from '#features/members/look/tabbed'
import { Page } from '#ui/page'
import { Addressed } from '#ui/states/addressed'
import { EmptyState } from '#ui/states/empty-state'
import { LoadingState } from '#ui/states/loading-state'
import { ZoneContext } from '#ui/time/zone'
import { budgetQuery } from '../asking/budgets-api'
import { useMoneyNews } from '../asking/use-money-news'
import { useWhoPrices, type WhoPrices } from '../asking/who-prices'
import { ExternalCosts } from '../costs/external-costs'
import styles from '../look/money.module.css'
import { TimesheetButton } from '../sheet/timesheet-button'
import { BudgetPart } from './budget-part'
import { ProjectRates } from './project-rates'

/** A project's money: what is agreed and earned, what suppliers get, its own prices. */
export default function ProjectPage() {
  const { project = '' } = useParams({ strict: false }) as { project?: string }
  return <Addressed part={project}>{(id) => <MoneyOfProject project={id} />}</Addressed>
}

function MoneyOfProject({ project }: { project: number }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const who = useWhoPrices()
  const client = seen?.projects.find(({ id }) => id === project)?.client
  return (
    <Page
      actions={who ? <TimesheetButton project={project} client={client} today={who.today} /> : null}
      title={names.project.get(project) ?? t`Budget`}
      crumb={
        client === undefined ? null : (
          <Link to={`/w/${workspace}/budgets`} className={styles.link}>
            {names.client.get(client) ?? t`Budgets`}
          </Link>
        )
      }
    >
      {who ? (
        <ZoneContext value={who.zone}>
          <Parts project={project} who={who} />
        </ZoneContext>
      ) : seen ? (
        <EmptyState icon={IconCoins} title={t`Budgets are shown to whoever sees prices`} />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}

function Parts({ project, who }: { project: number; who: WhoPrices }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useQuery(budgetQuery(workspace, project))
  useMoneyNews()
  return (
    <ListedState query={query}>
      {(budget) => (
        <Tabbed
          label={t`Money of the project`}
          tabs={[
            { key: 'budget', label: t`Budget`, panel: <BudgetPart budget={budget} who={who} /> },
            {
              key: 'costs',
              label: t`External costs`,
              panel: <ExternalCosts of={{ project }} who={who} mayPay={budget.may_pay} />,
            },
            { key: 'rates', label: t`Rates`, panel: <ProjectRates project={project} who={who} /> },
          ]}
        />
      )}
    </ListedState>
  )
}
