import { useLingui } from '@lingui/react/macro'
import { IconChartAreaLine } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useMoneyNews } from '#features/budgets/asking/use-money-news'
import { ListedState } from '#features/members/look/listed-state'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { burnQuery } from '../asking/profits-api'
import { BurnOfProject } from './burn-of-project'

/** How a project burns its hours, and when they will be gone. */
export default function BurnPage() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { project } = useParams({ strict: false }) as { project?: string }
  const id = Number(project)
  const query = useQuery({ ...burnQuery(workspace, id), enabled: Number.isSafeInteger(id) })
  useMoneyNews()
  return (
    <Page title={query.data?.name ?? t`How it burns`} crumb={query.data?.client_name}>
      {Number.isSafeInteger(id) ? (
        <ListedState query={query}>{(burn) => <BurnOfProject burn={burn} />}</ListedState>
      ) : (
        <EmptyState icon={IconChartAreaLine} title={t`There is no such project`} />
      )}
    </Page>
  )
}
