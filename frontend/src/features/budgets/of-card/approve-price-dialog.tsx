import { useLingui } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import { amountFrom, amountToType } from '#lib/amount'
import { DateField } from '#ui/time/date-field'
import type { CardPrice } from '../asking/budgets-api'
import { useMoneyDeeds } from '../asking/use-money-deeds'
import type { WhoPrices } from '../asking/who-prices'
import { AmountField } from '../look/amount-field'

export interface CardMoneyDialogProps {
  card: number
  price: CardPrice
  who: WhoPrices
  onClose: () => void
}

/** Which price the client approved, when, and where they said so. */
export function ApprovePriceDialog({ card, price, who, onClose }: CardMoneyDialogProps) {
  const { t } = useLingui()
  const { verbs, run, busy } = useMoneyDeeds()
  const [typed, setTyped] = useState(price.expected ? amountToType(price.expected, who.language) : '')
  const [day, setDay] = useState(who.today)
  const [note, setNote] = useState('')
  const granted = price.granted[0]
  const [inApproval, setInApproval] = useState(granted !== undefined)
  const [refused, setRefused] = useState('')
  const amount = amountFrom(typed, who.language)
  const approve = async () => {
    if (amount === null) return
    const body = { amount, day, note, ...(inApproval && granted !== undefined ? { approval: granted } : {}) }
    const done = await run(() => verbs.approvePrice(card, body), t`The approved price is kept`, setRefused)
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t`The client approved a price`}
      verb={t`Keep it`}
      doing={{ busy, words: { '': refused } }}
      ready={amount !== null && day !== ''}
      onSubmit={() => void approve()}
      onClose={onClose}
    >
      <AmountField
        label={t`Approved price`}
        currency={price.currency}
        data-autofocus
        value={typed}
        onType={setTyped}
      />
      <DateField label={t`On the day`} value={day} clearable={false} onKeep={setDay} />
      {granted === undefined ? null : (
        <Checkbox
          label={t`In the approval that they granted on this card`}
          checked={inApproval}
          onChange={(event) => setInApproval(event.currentTarget.checked)}
        />
      )}
      <TextInput
        label={t`How`}
        placeholder={t`By mail, by phone, a signed quote`}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
