import { Trans, useLingui } from '@lingui/react/macro'
import { Drawer, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import { Money } from '#features/budgets/look/money'
import { ListedState } from '#features/members/look/listed-state'
import { clockOf } from '#lib/hours'
import { type Part, partQuery } from '../asking/profits-api'
import { useProfitWords } from '../page/use-profit-words'
import type { ProfitsAddress } from '../page/use-profits-address'
import styles from '../profits.module.css'
import { amountOf, type Chosen, minutesOf } from './chosen'
import { Earned } from './earned'
import { Entries } from './entries'
import { Invoiced } from './invoiced'
import { Suppliers } from './suppliers'

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
        {(told) => (
          <>
            <FigureOf chosen={chosen} currency={told.currency} />
            {rework ||
            waiting ||
            after > 0 ||
            (told.earned === null && !told.external?.length && !told.invoiced?.length) ? (
              <Entries told={told} chosen={chosen} who={who} after={after} onPage={setAfter} />
            ) : (
              <Tabs defaultValue={tabOf(chosen, told)} mt="sm">
                <Tabs.List mb="sm">
                  <Tabs.Tab value="hours">{t`Hours`}</Tabs.Tab>
                  {told.earned ? <Tabs.Tab value="earned">{t`Earned`}</Tabs.Tab> : null}
                  {told.invoiced?.length ? <Tabs.Tab value="invoiced">{t`Invoiced`}</Tabs.Tab> : null}
                  {told.external?.length ? <Tabs.Tab value="external">{t`Suppliers`}</Tabs.Tab> : null}
                </Tabs.List>
                <Tabs.Panel value="hours">
                  <Entries told={told} chosen={chosen} who={who} after={after} onPage={setAfter} />
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
            )}
          </>
        )}
      </ListedState>
    </Drawer>
  )
}

/** The figure that was pointed at, as it stood there. */
function FigureOf({ chosen, currency }: { chosen: Chosen; currency: string }) {
  const { i18n } = useLingui()
  const { figures } = useProfitWords()
  const [amount, minutes] = [amountOf(chosen), minutesOf(chosen)]
  if (!chosen.figure || (amount === null && minutes === null)) return null
  return (
    <p className={styles.sum}>
      {figures[chosen.figure]}{' '}
      <b>
        {amount === null ? clockOf(minutes ?? 0, i18n.locale) : <Money of={amount} in={currency} exact />}
      </b>
    </p>
  )
}

/** Where the figure is told of; else by the hours. */
function tabOf({ figure }: Chosen, { earned, invoiced, external }: Part): string {
  if (figure === 'earned' && earned) return 'earned'
  if (figure === 'invoiced' && invoiced?.length) return 'invoiced'
  return figure === 'external' && external?.length ? 'external' : 'hours'
}
