import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Alert, NativeSelect, Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { amountFrom, amountToType } from '#lib/amount'
import { DateField } from '#ui/time/date-field'
import { moneyKey, moneyVerbs, type Rated, type RateReach } from '../asking/budgets-api'
import { useMoneyDeeds } from '../asking/use-money-deeds'
import type { WhoPrices } from '../asking/who-prices'
import { AmountField } from '../look/amount-field'
import { LockedBefore } from '../look/locked-before'
import { useMoneyWords } from '../look/use-money-words'
import type { DatedRate } from './rate-rows'

export interface RateDialogProps {
  who: WhoPrices
  rated: Rated
  /** What it is for, in words. */
  name: string
  now: DatedRate | null
  currencies: readonly string[]
  firstOpenDay: string | null
  onClose: () => void
}

const reachesInOrder: RateReach[] = ['from_day', 'open_periods', 'new_entries']

/** A rate from a day on. Before it is set it is tried: how many entries would come to something else. */
export function RateDialog({ who, rated, name, now, currencies, firstOpenDay, onClose }: RateDialogProps) {
  const { t } = useLingui()
  const { verbs, run, busy } = useMoneyDeeds()
  const { reaches } = useMoneyWords()
  const [typed, setTyped] = useState(now?.per_hour ? amountToType(now.per_hour, who.language) : '')
  const [currency, setCurrency] = useState(now?.currency ?? who.currency)
  const [day, setDay] = useState(who.today)
  const [reach, setReach] = useState<RateReach>('from_day')
  const [refused, setRefused] = useState('')
  const amount = typed.trim() === '' ? null : amountFrom(typed, who.language)
  const isReady = typed.trim() === '' ? now !== null : amount !== null
  const said = { per_hour: amount, currency, from_day: day, reach }
  const set = async () => {
    const done = await run(
      () => verbs.setRate(rated, { ...said, try_out: false }),
      t`The rate is set`,
      setRefused,
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t`Rate: ${name}`}
      verb={typed.trim() === '' ? t`End this rate` : t`Set the rate`}
      doing={{ busy, words: { '': refused } }}
      ready={isReady && day !== ''}
      onSubmit={() => void set()}
      onClose={onClose}
    >
      <div style={{ display: 'flex', gap: 12, alignItems: 'flex-start' }}>
        <AmountField
          label={t`An hour`}
          description={now ? t`Empty: no rate of its own any more.` : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data-autofocus
          style={{ flex: 1 }}
          value={typed}
          onType={(text) => {
            setTyped(text)
            setRefused('')
          }}
        />
        <NativeSelect
          label={t`Currency`}
          data={[...currencies]}
          value={currency}
          onChange={(event) => setCurrency(event.currentTarget.value)}
        />
      </div>
      <DateField
        label={t`From day`}
        description={<LockedBefore day={firstOpenDay} />}
        value={day}
        clearable={false}
        onKeep={setDay}
      />
      <Radio.Group
        label={t`Which entries come to something else`}
        value={reach}
        onChange={(to) => setReach(to as RateReach)}
      >
        <Stack gap={8} mt={6}>
          {reachesInOrder.map((each) => (
            <Radio key={each} value={each} label={reaches[each]} />
          ))}
        </Stack>
      </Radio.Group>
      {isReady && day ? <Tried rated={rated} said={said} /> : null}
    </FormDialog>
  )
}

function Tried({
  rated,
  said,
}: {
  rated: Rated
  said: { per_hour: string | null; currency: string; from_day: string; reach: RateReach }
}) {
  const workspace = useWorkspace()
  const { data, error } = useQuery({
    queryKey: moneyKey(workspace, 'tried', rated, said),
    queryFn: () => moneyVerbs(workspace).setRate(rated, { ...said, try_out: true }),
    retry: false,
    staleTime: 10_000,
  })
  if (error)
    return (
      <Alert color="yellow" role="status">
        {error.message}
      </Alert>
    )
  if (!data) return null
  return (
    <Alert color={data.changed > 0 ? 'blue' : 'gray'} role="status">
      {data.changed > 0 ? (
        <Plural
          value={data.changed}
          one="# entry comes to something else."
          other="# entries come to something else."
        />
      ) : (
        <Trans>No entry that is there comes to anything else.</Trans>
      )}{' '}
      <Trans>Locked periods stay as they are.</Trans>
    </Alert>
  )
}
