import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import { AmountField } from '#features/budgets/look/amount-field'
import { FormDialog } from '#features/members/doing/form-dialog'
import { amountFrom, amountToType } from '#lib/amount'
import { type Buyer, buyerQuery, type House, houseQuery, type VatCategory } from '../asking/invoices-api'
import { useInvoiceDeeds } from '../asking/use-invoice-deeds'
import styles from '../look/invoices.module.css'
import { useVatWords } from '../look/use-vat-words'
import { PartyFields } from './party-fields'

interface BuyerDialogProps {
  client: number
  name: string
  who: WhoPrices
  onClose: () => void
}

/** Who a client's invoices are for. */
export function BuyerDialog(props: BuyerDialogProps) {
  const workspace = useWorkspace()
  const { data: buyer } = useQuery(buyerQuery(workspace, props.client))
  const { data: house } = useQuery(houseQuery(workspace))
  return buyer && house ? <Form {...props} told={buyer} house={house} /> : null
}

function Form({ client, name, who, told, house, onClose }: BuyerDialogProps & { told: Buyer; house: House }) {
  const { t } = useLingui()
  const vat = useVatWords()
  const { verbs, run, busy } = useInvoiceDeeds()
  const { may_set: may, client: _of, ...said } = told
  const [draft, setDraft] = useState(said)
  const [rate, setRate] = useState(said.vat_rate ? amountToType(said.vat_rate, who.language) : '')
  const [refused, setRefused] = useState('')
  const put = (part: Partial<typeof draft>) => setDraft((was) => ({ ...was, ...part }))
  const isStandard = draft.vat_category === 'S'
  const vat_rate = isStandard && rate.trim() !== '' ? amountFrom(rate, who.language) : null
  const usual = amountToType(house.vat_rate, who.language)
  const keep = async () => {
    const done = await run(() => verbs.setBuyer(client, { ...draft, vat_rate }), t`Kept`, setRefused)
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t`Invoices for ${name}`}
      verb={t`Keep`}
      size="lg"
      doing={{ busy, words: { '': refused } }}
      ready={may && (!isStandard || rate.trim() === '' || vat_rate !== null)}
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <PartyFields of={draft} house={house} disabled={!may} onPut={put} />
      <div className={styles.form}>
        <TextInput
          label={t`Their reference`}
          description={t`An order, a department: Peppol asks for it.`}
          maxLength={100}
          value={draft.reference}
          onChange={(event) => put({ reference: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`Language of their invoices`}
          description={t`Of the paper, and of the texts of its lines.`}
          value={draft.language}
          data={[
            { value: 'en', label: 'English' },
            { value: 'nl', label: 'Nederlands' },
            { value: 'ru', label: 'Русский' },
          ]}
          onChange={(event) => put({ language: event.currentTarget.value as Buyer['language'] })}
        />
        <NativeSelect
          label={t`VAT`}
          value={draft.vat_category}
          data={Object.entries(vat.names).map(([value, label]) => ({ value, label }))}
          onChange={(event) => put({ vat_category: event.currentTarget.value as VatCategory })}
        />
        {isStandard ? (
          <AmountField label={t`Rate`} currency="%" placeholder={usual} value={rate} onType={setRate} />
        ) : null}
        {draft.vat_category === 'E' ? (
          <TextInput
            label={t`Why they are exempt`}
            maxLength={200}
            value={draft.exemption}
            onChange={(event) => put({ exemption: event.currentTarget.value })}
          />
        ) : null}
      </div>
    </FormDialog>
  )
}
