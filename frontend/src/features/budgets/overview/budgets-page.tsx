import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { IconCoins, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { matches } from '#lib/fold-text'
import { clockOf } from '#lib/hours'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { LoadingState } from '#ui/states/loading-state'
import { type BudgetRow, budgetsQuery } from '../asking/budgets-api'
import { useMoneyNews } from '../asking/use-money-news'
import { useWhoPrices, type WhoPrices } from '../asking/who-prices'
import { Money } from '../look/money'
import styles from '../look/money.module.css'
import { ShareBar } from '../look/share-bar'
import { useMoneyWords } from '../look/use-money-words'

/** Every project that runs: what is agreed for it, how far the work is, what it has earned. */
export default function BudgetsPage() {
  const { t } = useLingui()
  const { data: seen } = useWorkspaceSeen()
  const who = useWhoPrices()
  return (
    <Page title={t`Budgets`}>
      {who ? (
        <Budgets who={who} />
      ) : seen ? (
        <EmptyState icon={IconCoins} title={t`Budgets are shown to whoever sees prices`} />
      ) : (
        <LoadingState />
      )}
    </Page>
  )
}

function Budgets({ who }: { who: WhoPrices }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useQuery(budgetsQuery(workspace))
  const [typed, setTyped] = useState('')
  const names = useNames(who.seen)
  useMoneyNews()
  const fits = ({ client, project }: BudgetRow) =>
    matches(`${names.client.get(client) ?? ''} ${names.project.get(project) ?? ''}`, typed)
  return (
    <ListedState query={query}>
      {({ projects, currency }) =>
        projects.length === 0 ? (
          <EmptyState icon={IconCoins} title={t`No project runs`}>
            <Trans>Projects are made under Clients.</Trans>
          </EmptyState>
        ) : (
          <>
            <TextInput
              aria-label={t`Find a project`}
              placeholder={t`Find a project`}
              leftSection={<IconSearch size={15} aria-hidden />}
              value={typed}
              maw={360}
              mb="md"
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <div className={styles.wide}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">
                      <Trans>Project</Trans>
                    </th>
                    <th scope="col" className={styles.onlyWide}>
                      <Trans>Agreed</Trans>
                    </th>
                    <th scope="col" className={`${styles.number} ${styles.onlyWide}`}>
                      <Trans>Hours</Trans>
                    </th>
                    <th scope="col" className={styles.onlyWide}>
                      <Trans>Of the plan spent</Trans>
                    </th>
                    <th scope="col" className={styles.onlyWide}>
                      <Trans>Of the price earned</Trans>
                    </th>
                    <th scope="col" className={styles.number}>
                      <Trans>Earned so far</Trans>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {projects.filter(fits).map((row) => (
                    <Row
                      key={row.project}
                      row={row}
                      currency={currency}
                      name={names.project.get(row.project) ?? '…'}
                      client={names.client.get(row.client) ?? ''}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )
      }
    </ListedState>
  )
}

interface RowProps {
  row: BudgetRow
  currency: string
  name: string
  client: string
}

function Row({ row, currency, name, client }: RowProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const words = useMoneyWords()
  return (
    <tr>
      <td>
        <Link to={`/w/${workspace}/budgets/${row.project}`} className={`${styles.name} ${styles.link}`}>
          {name}
        </Link>
        <span className={styles.small}>
          {client}
          {row.kind ? <span className={styles.onlyPhone}> · {words.kinds[row.kind]}</span> : null}
        </span>
      </td>
      <td className={styles.onlyWide}>
        {row.kind ? words.kinds[row.kind] : <Trans>Nothing yet</Trans>}
        {row.amount && row.currency ? (
          <span className={styles.small}>
            <Money of={row.amount} in={row.currency} />
            {row.kind === 'fixed' && row.recognises ? `, ${words.recognitions[row.recognises]}` : ''}
          </span>
        ) : null}
      </td>
      <td className={`${styles.number} ${styles.onlyWide}`}>{clockOf(row.minutes)}</td>
      <td className={styles.onlyWide} style={{ minWidth: 130 }}>
        {row.spent_share === null ? null : <ShareBar of={row.spent_share} name={t`Of the plan spent`} />}
      </td>
      <td className={styles.onlyWide} style={{ minWidth: 130 }}>
        {row.earned_share === null ? null : (
          <ShareBar of={row.earned_share} name={t`Of the price earned`} tone="earned" />
        )}
      </td>
      <td className={styles.number}>
        <Money of={row.earned} in={currency} />
      </td>
    </tr>
  )
}
