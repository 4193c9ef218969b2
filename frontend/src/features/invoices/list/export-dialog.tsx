import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import { Dialog } from '#ui/dialog'
import { DaysFields } from '../look/days-fields'
import { lastMonth } from './last-month'

/** What was issued in some days, as the bookkeeper wants it. */
export function ExportDialog({ who, onClose }: { who: WhoPrices; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [days, setDays] = useState({ first_day: lastMonth(who.today).first_day, last_day: who.today })
  const to = (more: string) => `/api/${workspace}/invoices-export?${new URLSearchParams(days)}${more}`
  return (
    <Dialog onClose={onClose} title={t`For the ledger`}>
      <Stack>
        <Text size="sm" c="dimmed">
          <Trans>A row for each account and VAT rate of every invoice and credit note that was issued.</Trans>
        </Text>
        <DaysFields days={days} onKeep={setDays} />
        <Group justify="flex-end">
          <Button component="a" variant="default" href={to('&raw=true')} download>
            <Trans>CSV for programs</Trans>
          </Button>
          <Button component="a" href={to('')} download data-autofocus>
            <Trans>CSV for spreadsheets</Trans>
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
