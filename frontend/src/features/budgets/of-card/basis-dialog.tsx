import { useLingui } from '@lingui/react/macro'
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import { DateField } from '#ui/time/date-field'
import type { Basis } from '../asking/budgets-api'
import { useMoneyDeeds } from '../asking/use-money-deeds'
import { LockedBefore } from '../look/locked-before'
import { useMoneyWords } from '../look/use-money-words'
import type { CardMoneyDialogProps } from './approve-price-dialog'

const basesInOrder: Basis[] = ['included', 'fixed', 'by_time']

/** By what the card is paid from a day on. */
export function BasisDialog({ card, price, who, onClose }: CardMoneyDialogProps) {
  const { t } = useLingui()
  const { verbs, run, busy } = useMoneyDeeds()
  const { bases } = useMoneyWords()
  const [basis, setBasis] = useState<Basis>(price.comes_by)
  const [day, setDay] = useState(who.today)
  const [refused, setRefused] = useState('')
  const about: Record<Basis, string> = {
    included: t`Its hours and its price are a part of what is agreed for the project.`,
    fixed: t`It earns its price when it is done; its hours earn nothing by themselves.`,
    by_time: t`Its hours earn what they come to by their rates, beside the agreement.`,
  }
  const set = async () => {
    const done = await run(() => verbs.setBasis(card, basis, day), t`Changed`, setRefused)
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t`By what the card is paid`}
      verb={t`Keep it`}
      doing={{ busy, words: { '': refused } }}
      ready={day !== ''}
      onSubmit={() => void set()}
      onClose={onClose}
    >
      <Radio.Group
        aria-label={t`By what the card is paid`}
        value={basis}
        onChange={(to) => setBasis(to as Basis)}
      >
        <Stack gap={10}>
          {basesInOrder.map((each) => (
            <Radio key={each} value={each} label={bases[each]} description={about[each]} />
          ))}
        </Stack>
      </Radio.Group>
      <DateField
        label={t`From day`}
        description={<LockedBefore day={price.first_open_day} />}
        value={day}
        clearable={false}
        onKeep={setDay}
      />
    </FormDialog>
  )
}
