import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWhoPrices } from '#features/budgets/asking/who-prices'
import { AmountField } from '#features/budgets/look/amount-field'
import { ListedState } from '#features/members/look/listed-state'
import { amountFrom, amountToType } from '#lib/amount'
import { type House, houseQuery } from '../asking/invoices-api'
import { useInvoiceDeeds } from '../asking/use-invoice-deeds'
import styles from '../look/invoices.module.css'
import { BuyersPart } from './buyers-part'
import { PartyFields } from './party-fields'

/** Who our invoices are from, and who they are for. */
export function HousePanel() {
  const workspace = useWorkspace()
  const query = useQuery(houseQuery(workspace))
  return (
    <Stack gap={40}>
      <ListedState query={query}>{(told) => <Form told={told} />}</ListedState>
      <BuyersPart />
    </Stack>
  )
}

function Form({ told }: { told: House }) {
  const { t, i18n } = useLingui()
  const who = useWhoPrices()
  const language = who?.language ?? i18n.locale
  const { verbs, run, busy } = useInvoiceDeeds()
  const { may_set: may, schemes, registers, ...said } = told
  const [draft, setDraft] = useState(said)
  const [rate, setRate] = useState(amountToType(said.vat_rate, language))
  const [refused, setRefused] = useState('')
  const put = (part: Partial<typeof draft>) => setDraft((was) => ({ ...was, ...part }))
  const vat_rate = amountFrom(rate, language)
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (vat_rate === null) return
    setRefused('')
    void run(
      () => verbs.setHouse({ ...draft, vat_rate }),
      t`Kept; invoices that are issued stay as they are`,
      setRefused,
    )
  }
  const field = (
    name: 'contact' | 'phone' | 'iban' | 'bic' | 'series',
    label: string,
    max: number,
    more: object = {},
  ) => (
    <TextInput
      label={label}
      maxLength={max}
      disabled={!may}
      value={draft[name]}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
      {...more}
    />
  )
  const sample = `${draft.series.replaceAll('{year}', who?.today.slice(0, 4) ?? '')}0001`
  return (
    <form onSubmit={keep} style={{ maxWidth: 760 }}>
      <Stack>
        <Text size="sm" c="dimmed">
          <Trans>What stands on every invoice from us. Those that are issued keep what stood on them.</Trans>
        </Text>
        <PartyFields of={draft} house={{ schemes, registers }} disabled={!may} onPut={put} />
        <div className={`${styles.form} ${styles.roomy}`}>
          {field('iban', t`IBAN`, 42)}
          {field('bic', t`BIC`, 11)}
          {field('contact', t`Contact person`, 120)}
          {field('phone', t`Phone`, 40)}
          <AmountField label={t`Usual VAT`} currency="%" disabled={!may} value={rate} onType={setRate} />
          {field('series', t`Before the number`, 20, {
            description: t`The first number of a series is ${sample}`,
          })}
        </div>
        {refused ? (
          <Alert color="red" role="alert">
            {refused}
          </Alert>
        ) : null}
        {may ? (
          <Group>
            <Button type="submit" loading={busy} disabled={vat_rate === null}>
              <Trans>Keep</Trans>
            </Button>
          </Group>
        ) : null}
      </Stack>
    </form>
  )
}
