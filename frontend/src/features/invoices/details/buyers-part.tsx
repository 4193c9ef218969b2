import { Trans, useLingui } from '@lingui/react/macro'
import { Stack, Text, Title } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useWhoPrices } from '#features/budgets/asking/who-prices'
import { clients } from '#features/members/asking/house-api'
import { useListed } from '#features/members/asking/use-listed'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { BuyerDialog } from './buyer-dialog'

/** Of each client, who its invoices are for. */
export function BuyersPart() {
  const { t } = useLingui()
  const who = useWhoPrices()
  const query = useListed('clients', clients.list)
  const [open, setOpen] = useState<number | null>(null)
  return (
    <Stack gap="xs" component="section" aria-label={t`Clients`} maw={760}>
      <Title order={2} size="h4">
        <Trans>Clients</Trans>
      </Title>
      <Text size="sm" c="dimmed">
        <Trans>Who the invoices of each are for, and by which VAT.</Trans>
      </Text>
      <ListedState query={query}>
        {(rows) => (
          <ul className={house.list}>
            {rows
              .filter((row) => !row.archived)
              .map(({ id, name }) => (
                <li key={id} className={house.row}>
                  <button type="button" className={house.open} onClick={() => setOpen(id)}>
                    <span className={house.name}>{name}</span>
                  </button>
                  <IconPencil size={15} aria-hidden />
                  {open === id && who ? (
                    <BuyerDialog client={id} name={name} who={who} onClose={() => setOpen(null)} />
                  ) : null}
                </li>
              ))}
          </ul>
        )}
      </ListedState>
    </Stack>
  )
}
