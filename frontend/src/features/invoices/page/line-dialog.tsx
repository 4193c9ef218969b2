import { useLingui } from '@lingui/react/macro'
import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { AmountField } from '#features/budgets/look/amount-field'
import { FormDialog } from '#features/members/doing/form-dialog'
import { amountFrom, amountToType } from '#lib/amount'
import type { Invoice, Line, LineSaid, VatCategory } from '../asking/invoices-api'
import { useInvoiceDeeds } from '../asking/use-invoice-deeds'
import styles from '../look/invoices.module.css'
import { useVatWords } from '../look/use-vat-words'

interface LineDialogProps {
  invoice: Invoice
  line: Line | null
  language: string
  onClose: () => void
}

/** A line of one's own, or the words of one that comes from the work. */
export function LineDialog({ invoice, line, language, onClose }: LineDialogProps) {
  const { t } = useLingui()
  const vat = useVatWords()
  const { verbs, run, busy } = useInvoiceDeeds()
  const usual = line ?? invoice.lines[0]
  const typed = (amount: string | undefined) => (amount ? amountToType(amount, language) : '')
  const [draft, setDraft] = useState({
    text: line?.text ?? '',
    quantity: line ? amountToType(String(Number(line.quantity)), language) : '1',
    unit: line?.unit ?? ('piece' as Line['unit']),
    price: typed(line?.price),
    category: usual?.vat_category ?? ('S' as VatCategory),
    rate: typed(usual?.vat_rate) || '0',
    account: usual?.account ?? '',
  })
  const [refused, setRefused] = useState('')
  const put = (part: Partial<typeof draft>) => setDraft((was) => ({ ...was, ...part }))
  const own = line === null || line.own
  const quantity = amountFrom(draft.quantity, language)
  const price = amountFrom(draft.price, language)
  const rate = draft.category === 'S' ? amountFrom(draft.rate, language) : '0'
  const ready = draft.text.trim() !== '' && rate !== null && (!own || (quantity !== null && price !== null))
  const keep = async () => {
    const said: LineSaid = {
      text: draft.text.trim(),
      vat_category: draft.category,
      vat_rate: rate ?? '0',
      account: draft.account.trim(),
      ...(own && quantity !== null && price !== null ? { quantity, price, unit: draft.unit } : {}),
    }
    const done = await run(
      () => (line ? verbs.changeLine(invoice.id, line.id, said) : verbs.addLine(invoice.id, said)),
      line ? t`The line is changed` : t`The line is added`,
      setRefused,
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      title={line ? t`Line of the invoice` : t`New line`}
      verb={line ? t`Keep` : t`Add`}
      doing={{ busy, words: { '': refused } }}
      ready={ready}
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <Textarea
        label={t`What`}
        required
        autosize
        minRows={1}
        maxLength={500}
        data-autofocus
        value={draft.text}
        onChange={(event) => put({ text: event.currentTarget.value })}
      />
      {own ? (
        <div className={styles.form}>
          <AmountField
            label={t`Quantity`}
            description={t`Below zero it is taken off.`}
            value={draft.quantity}
            onType={(value) => put({ quantity: value })}
          />
          <NativeSelect
            label={t`Unit`}
            description={t`Of the quantity.`}
            value={draft.unit}
            data={[
              { value: 'piece', label: t`piece` },
              { value: 'hour', label: t`hour` },
            ]}
            onChange={(event) => put({ unit: event.currentTarget.value as Line['unit'] })}
          />
          <AmountField
            label={t`Price of one`}
            currency={invoice.currency}
            value={draft.price}
            onType={(value) => put({ price: value })}
          />
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          {t`Its figures come from the work. Add a line to ask for more or less.`}
        </Text>
      )}
      <div className={styles.form}>
        <NativeSelect
          label={t`VAT`}
          value={draft.category}
          data={Object.entries(vat.names).map(([value, label]) => ({ value, label }))}
          onChange={(event) => put({ category: event.currentTarget.value as VatCategory })}
        />
        {draft.category === 'S' ? (
          <AmountField
            label={t`Rate`}
            currency="%"
            value={draft.rate}
            onType={(value) => put({ rate: value })}
          />
        ) : null}
        <TextInput
          label={t`Account of the ledger`}
          maxLength={20}
          value={draft.account}
          onChange={(event) => put({ account: event.currentTarget.value })}
        />
      </div>
    </FormDialog>
  )
}
