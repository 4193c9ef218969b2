import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Correction } from '#features/timesheets/entry/correction'
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

export function CorrectCostDialog({ row, who, onClose }: CorrectCostDialogProps) {
  const { t } = useLingui()
  const { verbs, run, busy } = useMoneyDeeds()
  const was = row.amount ?? '0'
  const [typed, setTyped] = useState(amountToType(was, who.language))
  const amount = amountFrom(typed, who.language)
  const written = amountWritten(was, who.language, row.currency)
  const correct = async (reason: string, onRefused: (words: string) => void) => {
    if (amount === null) return
    const instead = Number(amount) === 0 ? null : { amount }
    const done = await run(
      () => verbs.correctCost(row.id, { reason, instead }),
      t`Corrected; both rows stand on today`,
      onRefused,
    )
    if (done) onClose()
  }
  return (
    <Correction
      title={t`Correct a locked cost`}
      about={t`Its period is locked, so ${written} to ${row.supplier} stays as it is. It is taken back today, and the right amount stands beside it.`}
      busy={busy}
      ready={amount !== null && Number(amount) !== Number(was)}
      onCorrect={(reason, onRefused) => void correct(reason, onRefused)}
      onClose={onClose}
    >
      <AmountField
        label={t`The right amount`}
        description={t`0 takes the cost back altogether.`}
        currency={row.currency}
        data-autofocus
        value={typed}
        onType={setTyped}
      />
    </Correction>
  )
}
