import { useLingui } from '@lingui/react/macro'
import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import { amountFrom, amountToType, amountWritten } from '#lib/amount'
import type { ExternalCost } from '../asking/budgets-api'
import { useMoneyDeeds } from '../asking/use-money-deeds'
import type { WhoPrices } from '../asking/who-prices'
import { AmountField } from '../look/amount-field'

export interface CorrectCostDialogProps {
  row: ExternalCost
  who: WhoPrices
  onClose: () => void
}

/** A cost of a locked period stays; what takes it back stands on today, with its reason. */
export function CorrectCostDialog({ row, who, onClose }: CorrectCostDialogProps) {
  const { t } = useLingui()
  const { verbs, run, busy } = useMoneyDeeds()
  const was = row.amount ?? '0'
  const [typed, setTyped] = useState(amountToType(was, who.language))
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState('')
  const amount = amountFrom(typed, who.language)
  const written = amountWritten(was, who.language, row.currency)
  const correct = async () => {
    if (amount === null) return
    const instead = Number(amount) === 0 ? null : { amount }
    const done = await run(
      () => verbs.correctCost(row.id, { reason: reason.trim(), instead }),
      t`Corrected; both rows stand on today`,
      setRefused,
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t`Correct a locked cost`}
      verb={t`Correct`}
      doing={{ busy, words: { '': refused } }}
      ready={amount !== null && Number(amount) !== Number(was) && reason.trim() !== ''}
      onSubmit={() => void correct()}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">
        {t`Its period is locked, so ${written} to ${row.supplier} stays as it is. It is taken back today, and the right amount stands beside it.`}
      </Text>
      <AmountField
        label={t`The right amount`}
        description={t`0 takes the cost back altogether.`}
        currency={row.currency}
        data-autofocus
        value={typed}
        onType={setTyped}
      />
      <TextInput
        label={t`Why`}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
