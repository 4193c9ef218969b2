import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { DateField } from '#ui/time/date-field'
import {
  type Agreement,
  type Budget,
  type ContractKind,
  type Recognition,
  ratesQuery,
} from '../asking/budgets-api'
import { useMoneyDeeds } from '../asking/use-money-deeds'
import type { WhoPrices } from '../asking/who-prices'
import { AmountField } from '../look/amount-field'
import { LockedBefore } from '../look/locked-before'
import { useMoneyWords } from '../look/use-money-words'
import { currenciesOf } from '../rates/rates-panel'
import { type AgreementDraft, draftOf, recognitionsOf, toSend } from './agreement-draft'
import { PlanFields } from './plan-fields'
import { RetainerFields } from './retainer-fields'

export interface AgreementDialogProps {
  budget: Budget
  now: Agreement | null
  who: WhoPrices
  onClose: () => void
}

const kindsInOrder: ContractKind[] = ['fixed', 'time_and_materials', 'retainer']

/** From a day on something else is agreed. */
export function AgreementDialog({ budget, now, who, onClose }: AgreementDialogProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { verbs, run, busy } = useMoneyDeeds()
  const words = useMoneyWords()
  const { data: rates } = useQuery(ratesQuery(workspace))
  const [draft, setDraft] = useState(() => draftOf(now, who.today, budget.currency, who.language))
  const [refused, setRefused] = useState('')
  const put = (part: Partial<AgreementDraft>) => setDraft((was) => ({ ...was, ...part }))
  const body = toSend(draft, who.language)
  const recognitions = recognitionsOf[draft.kind]
  const amountLabel = {
    fixed: t`Price`,
    time_and_materials: t`At most (empty: no cap)`,
    retainer: t`Price for each period`,
  }[draft.kind]
  const agree = async () => {
    if (!body) return
    const done = await run(() => verbs.agree(budget.project, body), t`It is agreed`, setRefused)
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t`Agreement with the client`}
      verb={t`Agree`}
      size="lg"
      doing={{ busy, words: { '': refused } }}
      ready={body !== null && draft.from_day !== ''}
      onSubmit={() => void agree()}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label={t`Kind of contract`}
        value={draft.kind}
        data={kindsInOrder.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(kind) =>
          put({
            kind: kind as ContractKind,
            recognises: recognitionsOf[kind as ContractKind].includes(draft.recognises)
              ? draft.recognises
              : (recognitionsOf[kind as ContractKind][0] ?? 'hours'),
          })
        }
      />
      <div style={{ display: 'flex', gap: 12, alignItems: 'flex-start' }}>
        <AmountField
          label={amountLabel}
          data-autofocus
          style={{ flex: 1 }}
          value={draft.amount}
          onType={(amount) => put({ amount })}
        />
        <NativeSelect
          label={t`Currency`}
          data={rates ? currenciesOf(rates) : [draft.currency]}
          value={draft.currency}
          onChange={(event) => put({ currency: event.currentTarget.value })}
        />
      </div>
      {draft.kind === 'retainer' ? <RetainerFields draft={draft} put={put} /> : null}
      {recognitions.length > 1 ? (
        <NativeSelect
          label={t`Earned while the work goes on`}
          value={draft.recognises}
          data={recognitions.map((each) => ({ value: each, label: words.recognitions[each] }))}
          onChange={(event) => put({ recognises: event.currentTarget.value as Recognition })}
        />
      ) : null}
      {draft.kind === 'fixed' ? <PlanFields draft={draft} put={put} /> : null}
      <DateField
        label={t`From day`}
        description={<LockedBefore day={budget.first_open_day} />}
        value={draft.from_day}
        clearable={false}
        onKeep={(from_day) => put({ from_day })}
      />
      {now ? (
        <Text size="sm" c="dimmed">
          <Trans>It holds from that day on; earlier days, and what they earned, stay as they are.</Trans>
        </Text>
      ) : null}
      <div>
        <Text size="sm" fw={500} mb={6}>
          <Trans>Guests of the client see</Trans>
        </Text>
        <div style={{ display: 'flex', gap: 18, flexWrap: 'wrap' }}>
          <Checkbox
            label={t`Approved hours`}
            checked={draft.shows_hours}
            onChange={(event) => put({ shows_hours: event.currentTarget.checked })}
          />
          <Checkbox
            label={t`The price`}
            checked={draft.shows_price}
            onChange={(event) => put({ shows_price: event.currentTarget.checked })}
          />
        </div>
      </div>
      <TextInput
        label={t`Note on it`}
        maxLength={500}
        value={draft.note}
        onChange={(event) => put({ note: event.currentTarget.value })}
      />
    </FormDialog>
  )
}
