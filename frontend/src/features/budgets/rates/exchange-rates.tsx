import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import { amountFrom } from '#lib/amount'
import { DateField } from '#ui/time/date-field'
import { DateText } from '#ui/time/date-text'
import type { Rates } from '../asking/budgets-api'
import { useMoneyDeeds } from '../asking/use-money-deeds'
import type { WhoPrices } from '../asking/who-prices'
import { AmountField } from '../look/amount-field'
import styles from '../look/money.module.css'

/** What other currencies are worth, and were. */
export function ExchangeRates({ rates, who }: { rates: Rates; who: WhoPrices }) {
  const { t, i18n } = useLingui()
  const [setting, setSetting] = useState(false)
  const number = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 6 })
  return (
    <section className={styles.section} aria-labelledby="currencies">
      <div className={styles.head}>
        <h2 id="currencies">
          <Trans>Currencies</Trans>
        </h2>
        {rates.may_set ? (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setSetting(true)}
          >
            <Trans>Exchange rate</Trans>
          </Button>
        ) : null}
      </div>
      <p className={styles.quiet}>
        {t`The workspace counts in ${rates.currency}. An hour or a cost in another currency keeps what it was worth on its day.`}
      </p>
      {rates.exchange.length > 0 ? (
        <ul className={styles.history}>
          {rates.exchange.map((row) => {
            const worth = number.format(row.rate as unknown as number)
            return (
              <li key={row.id}>
                <Trans>
                  from <DateText at={row.from_day} />
                </Trans>
                {`: 1 ${row.currency} = ${worth} ${rates.currency}`}
              </li>
            )
          })}
        </ul>
      ) : null}
      {setting ? <ExchangeDialog rates={rates} who={who} onClose={() => setSetting(false)} /> : null}
    </section>
  )
}

function ExchangeDialog({ rates, who, onClose }: { rates: Rates; who: WhoPrices; onClose: () => void }) {
  const { t } = useLingui()
  const { verbs, run, busy } = useMoneyDeeds()
  const [currency, setCurrency] = useState(rates.exchange[0]?.currency ?? 'USD')
  const [typed, setTyped] = useState('')
  const [day, setDay] = useState(who.today)
  const [refused, setRefused] = useState('')
  const rate = amountFrom(typed, who.language)
  const set = async () => {
    if (rate === null) return
    const body = { currency: currency.trim().toUpperCase(), rate, from_day: day, try_out: false }
    const done = await run(() => verbs.setExchange(body), t`The exchange rate is set`, setRefused)
    if (done) onClose()
  }
  return (
    <FormDialog
      title={t`Exchange rate`}
      verb={t`Set the rate`}
      doing={{ busy, words: { '': refused } }}
      ready={rate !== null && currency.trim().length === 3 && day !== ''}
      onSubmit={() => void set()}
      onClose={onClose}
    >
      <div style={{ display: 'flex', gap: 12 }}>
        <TextInput
          label={t`Currency`}
          maxLength={3}
          style={{ width: 110 }}
          value={currency}
          onChange={(event) => setCurrency(event.currentTarget.value)}
        />
        <AmountField
          label={t`One unit is worth`}
          data-autofocus
          style={{ flex: 1 }}
          currency={rates.currency}
          value={typed}
          onType={setTyped}
        />
      </div>
      <DateField label={t`From day`} value={day} clearable={false} onKeep={setDay} />
      <Text size="sm" c="dimmed">
        <Trans>Open entries from that day on are worth it too; locked periods stay as they are.</Trans>
      </Text>
    </FormDialog>
  )
}
