import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import { useNames } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { clockOf } from '#lib/hours'
import { DateText } from '#ui/time/date-text'
import { type Part, partQuery } from '../asking/profits-api'
import type { ProfitsAddress } from '../page/use-profits-address'
import styles from '../profits.module.css'
import { EntryLine } from './entry-line'
import { Invoiced } from './invoiced'

const page = 100

/** Which figure was pointed at. `key` empty: what belongs to none. */
export interface Chosen {
  key?: string
  name?: string
  whole?: boolean
  rework?: boolean
  waiting?: '' | 'client' | 'us' | 'both'
}

interface PartDrawerProps {
  chosen: Chosen
  address: ProfitsAddress
  who: WhoPrices
  onClose: () => void
}

/** What a figure is made of: entries of time, days on which something was earned, lines of invoices, suppliers. */
export function PartDrawer({ chosen, address, who, onClose }: PartDrawerProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [after, setAfter] = useState(0)
  const { cut, days, client, project, manager } = address
  const { key = '', whole = false, rework = false, waiting = '' } = chosen
  const wish = { cut, ...days, client, project, manager, key, whole, rework, waiting, after }
  const query = useQuery(partQuery(workspace, wish))
  const title = chosen.name ?? t`All together`
  return (
    <Drawer opened onClose={onClose} position="right" size="xl" title={title}>
      <p className={styles.quiet}>
        {rework ? (
          <Trans>Hours on cards that stood where they had stood before.</Trans>
        ) : waiting === 'client' ? (
          <Trans>Hours while the client was waited for.</Trans>
        ) : waiting ? (
          <Trans>Hours on cards while they waited, for the client or for us.</Trans>
        ) : (
          <Trans>What it is made of.</Trans>
        )}
      </p>
      <ListedState query={query}>
        {(told) =>
          rework ||
          waiting ||
          after > 0 ||
          (told.earned === null && !told.external?.length && !told.invoiced?.length) ? (
            <Entries told={told} who={who} after={after} onPage={setAfter} />
          ) : (
            <Tabs defaultValue="hours" mt="sm">
              <Tabs.List mb="sm">
                <Tabs.Tab value="hours">{t`Hours`}</Tabs.Tab>
                {told.earned ? <Tabs.Tab value="earned">{t`Earned`}</Tabs.Tab> : null}
                {told.invoiced?.length ? <Tabs.Tab value="invoiced">{t`Invoiced`}</Tabs.Tab> : null}
                {told.external?.length ? <Tabs.Tab value="external">{t`Suppliers`}</Tabs.Tab> : null}
              </Tabs.List>
              <Tabs.Panel value="hours">
                <Entries told={told} who={who} after={after} onPage={setAfter} />
              </Tabs.Panel>
              <Tabs.Panel value="earned">
                <Earned told={told} who={who} />
              </Tabs.Panel>
              <Tabs.Panel value="invoiced">
                <Invoiced told={told} />
              </Tabs.Panel>
              <Tabs.Panel value="external">
                <Suppliers told={told} who={who} />
              </Tabs.Panel>
            </Tabs>
          )
        }
      </ListedState>
    </Drawer>
  )
}

interface EntriesProps {
  told: Part
  who: WhoPrices
  after: number
  onPage: (after: number) => void
}

function Entries({ told, who, after, onPage }: EntriesProps) {
  const names = useNames(who.seen)
  return (
    <>
      <p className={styles.sum}>
        <Plural value={told.count} one="# entry" other="# entries" /> · <b>{clockOf(told.minutes)}</b>
      </p>
      <ul className={styles.entries}>
        {told.entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} names={names} currency={told.currency} />
        ))}
      </ul>
      {after > 0 || told.next !== null ? (
        <div className={styles.pages}>
          <Button variant="default" disabled={after === 0} onClick={() => onPage(Math.max(0, after - page))}>
            <Trans>Newer</Trans>
          </Button>
          <Button
            variant="default"
            disabled={told.next === null}
            onClick={() => told.next && onPage(told.next)}
          >
            <Trans>Older</Trans>
          </Button>
        </div>
      ) : null}
    </>
  )
}

function Earned({ told, who }: { told: Part; who: WhoPrices }) {
  const { t } = useLingui()
  const names = useNames(who.seen)
  const parts = (row: NonNullable<Part['earned']>[number]) =>
    [
      { name: t`agreed`, amount: row.agreed },
      { name: t`by hours`, amount: row.by_time },
      { name: t`cards at their price`, amount: row.own_prices },
      { name: t`passed on`, amount: row.passed_on },
    ].filter(({ amount }) => Number(amount) !== 0)
  if (!told.earned?.length) return <p className={styles.quiet}>{t`nothing was earned`}</p>
  return (
    <ul className={styles.entries}>
      {[...(told.earned ?? [])].reverse().map((row) => (
        <li key={`${row.project} ${row.day}`} className={styles.entry}>
          <span className={styles.entryMain}>
            {names.project.get(row.project) ?? '…'}
            <span className={money.small}>
              <DateText at={row.day} />
            </span>
          </span>
          <span className={styles.entryAmounts}>
            {parts(row).map(({ name, amount }) => (
              <span key={name}>
                <span className={styles.quiet}>{name}</span> <Money of={amount} in={told.currency} exact />
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Suppliers({ told, who }: { told: Part; who: WhoPrices }) {
  const names = useNames(who.seen)
  return (
    <ul className={styles.entries}>
      {(told.external ?? []).map((row) => (
        <li key={row.id} className={styles.entry}>
          <span className={styles.entryMain}>
            {row.supplier}
            <span className={money.small}>
              <DateText at={row.day} /> · {names.project.get(row.project) ?? '…'} {row.text}
            </span>
          </span>
          <span className={styles.entryAmounts}>
            <Money of={row.amount} in={told.currency} exact />
          </span>
        </li>
      ))}
    </ul>
  )
}
