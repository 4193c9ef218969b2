import { Trans } from '@lingui/react/macro'
import { useWorkspace } from '#api/workspace'
import money from '#features/budgets/look/money.module.css'
import styles from '../profits.module.css'
import type { ProfitsAddress } from './use-profits-address'

/** The report as a file, as it is looked at. */
export function TakeAlong({ address }: { address: ProfitsAddress }) {
  const workspace = useWorkspace()
  const { cut, days, client, project, manager } = address
  const said = Object.entries({ cut, ...days, client, project, manager }).filter(
    ([, value]) => value !== undefined,
  )
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)]))
  const to = (format: string) => `/api/${workspace}/profits/export?${query}&format=${format}`
  return (
    <span className={styles.along}>
      <a className={money.goes} href={to('xlsx')} download>
        <Trans>Take along as XLSX</Trans>
      </a>
      <a className={money.goes} href={to('pdf')} download>
        <Trans>as PDF</Trans>
      </a>
      <a className={money.goes} href={to('csv')} download>
        <Trans>as CSV</Trans>
      </a>
    </span>
  )
}
