import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import { HiddenHead } from '#features/budgets/look/hidden-head'
import { Money } from '#features/budgets/look/money'
import money from '#features/budgets/look/money.module.css'
import type { Invoice, Line } from '../asking/invoices-api'
import { useInvoiceDeeds } from '../asking/use-invoice-deeds'
import styles from '../look/invoices.module.css'
import { useVatWords } from '../look/use-vat-words'
import { LineDialog } from './line-dialog'

/** What is asked for, line by line. */
export function Lines({ invoice, who }: { invoice: Invoice; who: WhoPrices }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<Line | 'new' | null>(null)
  return (
    <section aria-label={t`Lines`}>
      <div className={money.wide}>
        <table className={money.table}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>What</Trans>
              </th>
              <th scope="col" className={`${money.number} ${money.onlyWide}`}>
                <Trans>Quantity</Trans>
              </th>
              <th scope="col" className={`${money.number} ${money.onlyWide}`}>
                <Trans>Price</Trans>
              </th>
              <th scope="col" className={`${money.number} ${money.onlyWide}`}>
                <Trans>VAT</Trans>
              </th>
              <th scope="col" className={money.onlyWide}>
                <Trans>Account</Trans>
              </th>
              <th scope="col" className={money.number}>
                <Trans>Amount</Trans>
              </th>
              {invoice.may_change ? <HiddenHead>{t`Actions`}</HiddenHead> : null}
            </tr>
          </thead>
          <tbody>
            {invoice.lines.map((line) => (
              <Row key={line.id} line={line} invoice={invoice} onOpen={() => setOpen(line)} />
            ))}
          </tbody>
        </table>
      </div>
      {invoice.may_change ? (
        <Button
          mt="sm"
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setOpen('new')}
        >
          <Trans>Add a line…</Trans>
        </Button>
      ) : null}
      {open ? (
        <LineDialog
          invoice={invoice}
          line={open === 'new' ? null : open}
          language={who.language}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  )
}

function Row({ line, invoice, onOpen }: { line: Line; invoice: Invoice; onOpen: () => void }) {
  const { t, i18n } = useLingui()
  const vat = useVatWords()
  const { verbs, run } = useInvoiceDeeds()
  const many = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 4 }).format(Number(line.quantity))
  const quantity = line.unit === 'hour' ? t`${many} h` : many
  return (
    <tr>
      <td>
        <span className={styles.text}>{line.text}</span>
        <span className={`${money.small} ${money.onlyPhone}`}>
          {quantity} × <Money of={line.price} in={invoice.currency} exact /> ·{' '}
          {vat.short(line.vat_category, line.vat_rate)}
        </span>
      </td>
      <td className={`${money.number} ${money.onlyWide}`}>{quantity}</td>
      <td className={`${money.number} ${money.onlyWide}`}>
        <Money of={line.price} in={invoice.currency} exact />
      </td>
      <td className={`${money.number} ${money.onlyWide}`}>{vat.short(line.vat_category, line.vat_rate)}</td>
      <td className={money.onlyWide}>{line.account}</td>
      <td className={money.number}>
        <Money of={line.amount} in={invoice.currency} exact />
      </td>
      {invoice.may_change ? (
        <td className={money.act}>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t`Actions for ${line.text}`}>
                <IconDots size={17} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={15} />} onClick={onOpen}>
                <Trans>Edit</Trans>
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={15} />}
                onClick={() => void run(() => verbs.removeLine(invoice.id, line.id), t`The line is removed`)}
              >
                <Trans>Remove</Trans>
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </td>
      ) : null}
    </tr>
  )
}
