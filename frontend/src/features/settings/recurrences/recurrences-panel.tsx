import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { EmptyState } from '#ui/states/empty-state'
import { RecurrenceDialog } from './recurrence-dialog'
import { RecurrenceRow } from './recurrence-row'
import { type Recurrence, useRecurrences } from './recurrences-api'

/** Cards that come again: when, where, which came, and which comes next. */
export function RecurrencesPanel() {
  const { t } = useLingui()
  const query = useRecurrences()
  const { data: seen } = useWorkspaceSeen()
  const [open, setOpen] = useState<Recurrence | 'new' | null>(null)
  const may = seen?.me.may_manage ?? false
  const zone = seen?.workspace.time_zone ?? ''
  return (
    <>
      <p className={house.about}>
        <Trans>
          A card is filed on each of these days, once, in the name of the manager who last said so. Days begin
          at midnight in {zone}, and working days are those of the workspace's calendar. If the server did not
          run, the cards of the last week are made when it runs again, and they say that they are late.
        </Trans>
      </p>
      {may ? (
        <div className={house.bar}>
          <Button variant="default" onClick={() => setOpen('new')}>
            <Trans>New recurring card</Trans>
          </Button>
        </div>
      ) : null}
      <ListedState query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={IconRepeat} title={t`No recurring cards yet`}>
              <Trans>
                The weekly report, the monthly newsletter, the yearly check of consents: said once.
              </Trans>
            </EmptyState>
          ) : (
            <ul className={house.list}>
              {rows.map((row) => (
                <RecurrenceRow key={row.id} row={row} seen={seen} onEdit={() => setOpen(row)} />
              ))}
            </ul>
          )
        }
      </ListedState>
      {open && seen ? (
        <RecurrenceDialog
          recurrence={open === 'new' ? null : open}
          seen={seen}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  )
}
