import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, FileInput, NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { amountFrom, amountToType } from '#lib/amount'
import { DateField } from '#ui/time/date-field'
import { type ExternalCost, ratesQuery } from '../asking/budgets-api'
import { useMoneyDeeds } from '../asking/use-money-deeds'
import type { WhoPrices } from '../asking/who-prices'
import { AmountField } from '../look/amount-field'
import { useMoneyWords } from '../look/use-money-words'
import { currenciesOf } from '../rates/rates-panel'

export interface CostDialogProps {
  of: { project: number; card?: number | undefined }
  row: ExternalCost | null
  who: WhoPrices
  onClose: () => void
}

/** What a supplier gets, and what of it the client pays. */
export function CostDialog({ of, row, who, onClose }: CostDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { verbs, run, busy } = useMoneyDeeds()
  const words = useMoneyWords()
  const { data: rates } = useQuery(ratesQuery(workspace))
  const typedOf = (amount: string | null) => (amount === null ? '' : amountToType(amount, who.language))
  const [draft, setDraft] = useState({
    supplier: row?.supplier ?? '',
    kind: row?.kind ?? 'freelancer',
    state: row?.state ?? 'actual',
    day: row?.day ?? who.today,
    amount: typedOf(row?.amount ?? null),
    currency: row?.currency ?? who.currency,
    text: row?.text ?? '',
    passed_on: row?.passed_on ?? false,
    by: row?.passed_on && row.mark_up === null ? 'price' : 'mark-up',
    markUp: typedOf(row?.mark_up ?? (row === null ? '0' : null)),
    price: typedOf(row?.price ?? null),
  })
  const [receipt, setReceipt] = useState<File | null>(null)
  const [refused, setRefused] = useState('')
  // Once it is entered it is only changed: its receipt may have failed, and it is sent again.
  const [kept, setKept] = useState<Pick<ExternalCost, 'id' | 'version'> | null>(row)
  const put = (part: Partial<typeof draft>) => setDraft((was) => ({ ...was, ...part }))
  const amount = amountFrom(draft.amount, who.language)
  const passed = draft.by === 'price' ? draft.price : draft.markUp
  const beside = !draft.passed_on ? '' : amountFrom(passed, who.language)
  const isReady = draft.supplier.trim() !== '' && amount !== null && beside !== null && draft.day !== ''
  const keep = async () => {
    if (amount === null || beside === null) return
    const body = {
      ...(of.card === undefined ? { project: of.project } : { card: of.card }),
      ...(row?.card?.id ? { card: row.card.id } : {}),
      day: draft.day,
      kind: draft.kind,
      state: draft.state,
      supplier: draft.supplier.trim(),
      text: draft.text.trim(),
      amount,
      currency: draft.currency,
      passed_on: draft.passed_on,
      ...(draft.passed_on ? (draft.by === 'price' ? { price: beside } : { mark_up: beside }) : {}),
    }
    const done = await run(
      async () => {
        const now = await (kept
          ? verbs.changeCost(kept.id, { ...body, version: kept.version })
          : verbs.enterCost(body))
        setKept(now)
        return receipt ? verbs.fileReceipt(now.id, receipt) : now
      },
      row ? t`The cost is changed` : t`The cost is entered`,
      setRefused,
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      title={row ? t`External cost` : t`New external cost`}
      verb={row ? t`Keep` : t`Enter`}
      doing={{ busy, words: { '': refused } }}
      ready={isReady}
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t`Paid or expected`}
        value={draft.state}
        data={[
          { value: 'actual', label: t`Paid` },
          { value: 'expected', label: t`Expected` },
        ]}
        onChange={(state) => put({ state: state as ExternalCost['state'] })}
      />
      <TextInput
        label={t`Who is paid`}
        required
        maxLength={120}
        data-autofocus
        value={draft.supplier}
        onChange={(event) => put({ supplier: event.currentTarget.value })}
      />
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>
        <NativeSelect
          label={t`Kind`}
          value={draft.kind}
          data={Object.entries(words.externals).map(([value, label]) => ({ value, label }))}
          onChange={(event) => put({ kind: event.currentTarget.value as ExternalCost['kind'] })}
        />
        <DateField label={t`Day`} value={draft.day} clearable={false} onKeep={(day) => put({ day })} />
        <AmountField
          label={t`Amount`}
          required
          value={draft.amount}
          onType={(typed) => put({ amount: typed })}
        />
        <NativeSelect
          label={t`Currency`}
          data={rates ? currenciesOf(rates) : [draft.currency]}
          value={draft.currency}
          onChange={(event) => put({ currency: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t`What it is for`}
        maxLength={500}
        value={draft.text}
        onChange={(event) => put({ text: event.currentTarget.value })}
      />
      <Checkbox
        label={t`Passed on to the client`}
        checked={draft.passed_on}
        onChange={(event) => put({ passed_on: event.currentTarget.checked })}
      />
      {draft.passed_on ? (
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12, alignItems: 'end' }}>
          <NativeSelect
            label={t`The client pays`}
            value={draft.by}
            data={[
              { value: 'mark-up', label: t`the cost and a mark-up` },
              { value: 'price', label: t`a price of its own` },
            ]}
            onChange={(event) => put({ by: event.currentTarget.value })}
          />
          {draft.by === 'price' ? (
            <AmountField
              label={t`Price`}
              currency={draft.currency}
              value={draft.price}
              onType={(price) => put({ price })}
            />
          ) : (
            <AmountField
              label={t`Mark-up`}
              currency="%"
              value={draft.markUp}
              onType={(markUp) => put({ markUp })}
            />
          )}
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>It stays a cost of ours.</Trans>
        </Text>
      )}
      <FileInput
        label={t`Receipt`}
        placeholder={row?.receipt ?? t`Choose its file`}
        clearable
        clearButtonProps={{ 'aria-label': t`Without the receipt` }}
        value={receipt}
        onChange={setReceipt}
      />
    </FormDialog>
  )
}
