import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import { clockOf } from '#lib/hours'
import type { Figures, ProfitLine, Profits } from '../asking/profits-api'
import { useProfitWords } from '../page/use-profit-words'
import type { ProfitsAddress, useProfitsAddress } from '../page/use-profits-address'
import type { Chosen } from '../part/part-drawer'
import styles from '../profits.module.css'

interface ProfitTableProps {
  told: Profits
  address: ProfitsAddress
  go: ReturnType<typeof useProfitsAddress>[1]
  onPart: (part: Chosen) => void
}

type Amount =
  | 'earned'
  | 'invoiced'
  | 'cost'
  | 'overhead'
  | 'external'
  | 'margin'
  | 'effective_rate'
  | 'rework'
  | 'waiting_for_client'
type Column = Amount | 'minutes' | 'margin_share'

/** A line for each of the cut; a name leads to the next cut, a figure to what it is made of. */
export function ProfitTable({ told, address, go, onPart }: ProfitTableProps) {
  const { t } = useLingui()
  const words = useProfitWords()
  const { cut, currency, total, lines, sees_costs } = told
  const [sort, setSort] = useState<{ by: Column | 'name'; down: boolean } | null>(null)
  const columns: { name: Column; label: string; title?: string; wide?: boolean }[] = [
    { name: 'minutes', label: t`Hours` },
    { name: 'earned', label: t`Earned` },
    { name: 'invoiced', label: t`Invoiced`, wide: true },
    ...(sees_costs
      ? ([
          { name: 'cost', label: t`Hours cost`, wide: true },
          { name: 'overhead', label: t`Overhead`, wide: true },
          { name: 'external', label: t`Suppliers`, wide: true },
          { name: 'margin', label: t`Margin` },
          { name: 'margin_share', label: t`of earned`, wide: true },
        ] as const)
      : []),
    { name: 'effective_rate', label: t`An hour brought`, wide: true },
    ...(sees_costs
      ? ([
          { name: 'rework', label: t`Done again`, wide: true },
          { name: 'waiting_for_client', label: t({ message: 'Waiting', context: 'of profit' }), wide: true },
        ] as const)
      : []),
  ]
  const rows = useMemo(() => sorted(lines, sort), [lines, sort])
  const nameOf = (line: ProfitLine) =>
    line.key === null ? words.none[cut] : cut === 'month' ? words.month(String(line.key)) : (line.name ?? '…')
  return (
    <div className={money.wide}>
      <table className={`${money.table} ${styles.table}`}>
        <thead>
          <tr>
            <Head label={words.names[cut]} name="name" sort={sort} onSort={setSort} />
            {columns.map(({ name, label, wide }) => (
              <Head
                key={name}
                label={label}
                name={name}
                sort={sort}
                onSort={setSort}
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
  if (name === 'rework') return { rework: true }
  if (name === 'waiting_for_client') return { waiting: 'client' }
  return name === 'margin_share' || name === 'effective_rate' ? null : {}
}

interface HeadProps {
  label: string
  name: Column | 'name'
  sort: { by: Column | 'name'; down: boolean } | null
  onSort: (sort: { by: Column | 'name'; down: boolean }) => void
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

function sorted(
  lines: readonly ProfitLine[],
  sort: { by: Column | 'name'; down: boolean } | null,
): ProfitLine[] {
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
