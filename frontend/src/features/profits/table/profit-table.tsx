import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type Ref, useMemo } from 'react'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import { clockOf } from '#lib/hours'
import type { Figures, ProfitLine, Profits } from '../asking/profits-api'
import { useProfitWords } from '../page/use-profit-words'
import type { ProfitsAddress, useProfitsAddress } from '../page/use-profits-address'
import type { Chosen, Figure } from '../part/chosen'
import styles from '../profits.module.css'

interface ProfitTableProps {
  ref: Ref<HTMLDivElement>
  told: Profits
  address: ProfitsAddress
  go: ReturnType<typeof useProfitsAddress>[1]
  sort: Sort | null
  onSort: (sort: Sort) => void
  onPart: (part: Chosen) => void
}

type Column = Exclude<Figure, 'waiting'> | 'margin_share' | 'effective_rate'

export interface Sort {
  by: Column | 'name'
  down: boolean
}

/** On a phone too. */
const always: readonly Column[] = ['minutes', 'earned', 'margin']

/** A line for each of the cut; a name leads to the next cut, a figure to what it is made of. */
export function ProfitTable({ ref, told, address, go, sort, onSort, onPart }: ProfitTableProps) {
  const { t } = useLingui()
  const words = useProfitWords()
  const { cut, currency, total, lines, sees_costs } = told
  const onlyWhoSees = (...names: Column[]) => (sees_costs ? names : [])
  const names: Column[] = [
    ...(['minutes', 'earned', 'invoiced'] as const),
    ...onlyWhoSees('cost', 'overhead', 'external', 'margin', 'margin_share'),
    'effective_rate',
    ...onlyWhoSees('rework', 'waiting_for_client'),
  ]
  const labels: Record<Column, string> = {
    ...words.figures,
    margin_share: t`of earned`,
    effective_rate: t`An hour brought`,
  }
  const columns = names.map((name) => ({ name, label: labels[name], wide: !always.includes(name) }))
  const rows = useMemo(() => sorted(lines, sort), [lines, sort])
  const nameOf = (line: ProfitLine) =>
    line.key === null ? words.none[cut] : cut === 'month' ? words.month(String(line.key)) : (line.name ?? '…')
  return (
    <div ref={ref} className={`${money.wide} ${styles.edged}`}>
      <table className={`${money.table} ${styles.table}`}>
        <thead>
          <tr>
            <Head label={words.names[cut]} name="name" sort={sort} onSort={onSort} />
            {columns.map(({ name, label, wide }) => (
              <Head
                key={name}
                label={label}
                name={name}
                sort={sort}
                onSort={onSort}
                className={`${money.number} ${wide ? styles.onlyWide : ''}`}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => (
            <tr key={String(line.key)} data-quiet={line.key === null || undefined}>
              <td>
                <Name line={line} name={nameOf(line)} address={address} go={go} />
              </td>
              {columns.map(({ name, wide }) => (
                <td key={name} className={`${money.number} ${wide ? styles.onlyWide : ''}`}>
                  <Cell
                    figures={line}
                    name={name}
                    currency={currency}
                    share={words.share}
                    {...(partOf(name) && (line.key !== null || cut !== 'card')
                      ? {
                          onOpen: () =>
                            onPart({
                              key: line.key === null ? '' : String(line.key),
                              name: nameOf(line),
                              ...partOf(name),
                              of: line,
                            }),
                        }
                      : {})}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>Together</Trans>
            </th>
            {columns.map(({ name, wide }) => (
              <td key={name} className={`${money.number} ${wide ? styles.onlyWide : ''}`}>
                <Cell figures={total} name={name} currency={currency} share={words.share} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** Which part of a line's hours a figure leads to; others are no sums of hours. */
function partOf(name: Column): Partial<Chosen> | null {
  if (name === 'margin_share' || name === 'effective_rate') return null
  if (name === 'rework') return { figure: name, rework: true }
  return name === 'waiting_for_client' ? { figure: name, waiting: 'client' } : { figure: name }
}

interface HeadProps {
  label: string
  name: Column | 'name'
  sort: Sort | null
  onSort: (sort: Sort) => void
  className?: string
}

function Head({ label, name, sort, onSort, className }: HeadProps) {
  const isOn = sort?.by === name
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isOn ? (sort.down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ by: name, down: isOn ? !sort.down : name !== 'name' && name !== 'margin' })}
      >
        {label}
        {isOn ? (
          sort.down ? (
            <IconArrowDown size={13} aria-hidden />
          ) : (
            <IconArrowUp size={13} aria-hidden />
          )
        ) : null}
      </button>
    </th>
  )
}

interface NameProps {
  line: ProfitLine
  name: string
  address: ProfitsAddress
  go: ProfitTableProps['go']
}

function Name({ line, name, address, go }: NameProps) {
  const key = typeof line.key === 'number' ? line.key : null
  const month = typeof line.key === 'string' ? line.key : null
  const to = (() => {
    switch (address.cut) {
      case 'client':
        return key === null ? null : () => go({ client: key, cut: 'project' })
      case 'project':
        return key === null ? null : () => go({ project: key, cut: 'card' })
      case 'manager':
        return key === null ? null : () => go({ manager: key, cut: 'project' })
      case 'month':
        return month === null
          ? null
          : () => go({ cut: 'project', days: monthOf(month, address.days.last_day) })
      default:
        return null
    }
  })()
  const small = line.client_name ?? (line.number ? `#${line.number}` : '')
  return (
    <>
      {to ? (
        <button type="button" className={styles.goes} onClick={to}>
          {name}
        </button>
      ) : (
        <span className={line.key === null ? undefined : money.name}>{name}</span>
      )}
      {small ? <span className={money.small}>{small}</span> : null}
    </>
  )
}

function monthOf(month: string, latest: string) {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10)
  return { first_day: month, last_day: last < latest ? last : latest }
}

interface CellProps {
  figures: Figures
  name: Column
  currency: string
  share: (value: number) => string
  onOpen?: () => void
}

function Cell({ figures, name, currency, share, onOpen }: CellProps) {
  const { t, i18n } = useLingui()
  const value = figures[name]
  if (value === null || value === undefined) return null
  const isNothing = Number(value) === 0
  const shown =
    name === 'minutes' ? (
      clockOf(Number(value), i18n.locale)
    ) : name === 'margin_share' ? (
      share(Number(value))
    ) : isNothing ? (
      <span className={styles.quiet}>–</span>
    ) : (
      <Money of={String(value)} in={currency} exact />
    )
  return onOpen && !isNothing ? (
    <button type="button" className={styles.figure} title={t`What it is made of`} onClick={onOpen}>
      {shown}
    </button>
  ) : (
    shown
  )
}

function sorted(lines: readonly ProfitLine[], sort: Sort | null): ProfitLine[] {
  if (!sort) return [...lines]
  const { by, down } = sort
  const known = lines.filter(({ key }) => key !== null)
  const rest = lines.filter(({ key }) => key === null)
  const value = (line: ProfitLine) => (by === 'name' ? 0 : Number(line[by] ?? 0))
  known.sort((one, other) =>
    by === 'name' ? String(one.name).localeCompare(String(other.name)) : value(one) - value(other),
  )
  return [...(down ? known.reverse() : known), ...rest]
}
