import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus, IconReceipt } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { ListedState } from '#features/members/look/listed-state'
import { EmptyState } from '#ui/states/empty-state'
import { type ExternalCost, externalCostsQuery } from '../asking/budgets-api'
import type { WhoPrices } from '../asking/who-prices'
import { HiddenHead } from '../look/hidden-head'
import styles from '../look/money.module.css'
import { CorrectCostDialog } from './correct-cost-dialog'
import { CostDialog } from './cost-dialog'
import { CostRow } from './cost-row'

export interface ExternalCostsProps {
  of: { project: number; card?: undefined } | { card: number; project: number }
  who: WhoPrices
  mayPay: boolean
}

/** What suppliers get, newest first, with what the client pays of it. */
export function ExternalCosts({ of, who, mayPay }: ExternalCostsProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useQuery(
    externalCostsQuery(workspace, of.card === undefined ? { project: of.project } : { card: of.card }),
  )
  const [open, setOpen] = useState<ExternalCost | 'new' | null>(null)
  const [correcting, setCorrecting] = useState<ExternalCost | null>(null)
  const add = mayPay ? (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setOpen('new')}
    >
      <Trans>External cost</Trans>
    </Button>
  ) : null
  // On a card it is one part of many, and mostly empty: it waits without a sign.
  if (of.card !== undefined && query.isPending) return null
  return (
    <ListedState query={query}>
      {(rows) => (
        <>
          {rows.length === 0 ? (
            of.card === undefined ? (
              <EmptyState icon={IconReceipt} title={t`Nobody outside was paid`} action={add}>
                {who.seesCosts ? (
                  <Trans>Freelancers, media, postage: what is paid for the project and not for hours.</Trans>
                ) : (
                  <Trans>What is passed on to the client is shown here.</Trans>
                )}
              </EmptyState>
            ) : (
              add
            )
          ) : (
            <>
              {add ? <div className={styles.head}>{add}</div> : null}
              <div className={styles.wide}>
                <table className={styles.table}>
                  <thead>
                    <tr>
                      <th scope="col">
                        <Trans>Supplier</Trans>
                      </th>
                      <th scope="col" className={styles.onlyWide}>
                        <Trans>Day</Trans>
                      </th>
                      {who.seesCosts ? (
                        <th scope="col" className={styles.number}>
                          <Trans>Cost</Trans>
                        </th>
                      ) : null}
                      <th scope="col" className={styles.number}>
                        <Trans>The client pays</Trans>
                      </th>
                      <HiddenHead className={styles.act}>
                        <Trans>Actions</Trans>
                      </HiddenHead>
                    </tr>
                  </thead>
                  <tbody>
                    {[...rows]
                      .sort((one, other) => other.day.localeCompare(one.day) || other.id - one.id)
                      .map((row) => (
                        <CostRow
                          key={row.id}
                          row={row}
                          who={who}
                          ofCard={of.card !== undefined}
                          onOpen={() => setOpen(row)}
                          onCorrect={() => setCorrecting(row)}
                        />
                      ))}
                  </tbody>
                </table>
              </div>
            </>
          )}
          {open ? (
            <CostDialog of={of} row={open === 'new' ? null : open} who={who} onClose={() => setOpen(null)} />
          ) : null}
          {correcting ? (
            <CorrectCostDialog row={correcting} who={who} onClose={() => setCorrecting(null)} />
          ) : null}
        </>
      )}
    </ListedState>
  )
}
