import { useLingui } from '@lingui/react/macro'
import { amountWritten } from '#lib/amount'
import type { PartEntry } from '../asking/profits-api'

type Rated = Pick<
  PartEntry,
  'price_per_hour' | 'price_currency' | 'price_from' | 'cost_per_hour' | 'cost_currency'
>

/** By which rates an entry was rated, as it keeps them: the price with what it was agreed for, and the cost. */
export function useRateWords(): (entry: Rated) => string[] {
  const { i18n, t } = useLingui()
  return ({ price_per_hour, price_currency, price_from, cost_per_hour, cost_currency }) => {
    const price =
      price_per_hour === null ? null : amountWritten(price_per_hour, i18n.locale, price_currency, 'always')
    const cost =
      cost_per_hour === null ? null : amountWritten(cost_per_hour, i18n.locale, cost_currency, 'always')
    const origins: Record<string, string> = {
      card: t`${price} an hour: price of the card`,
      project_person: t`${price} an hour: price of the person on the project`,
      project_function: t`${price} an hour: price of the job function on the project`,
      person: t`${price} an hour: price of the person`,
      function: t`${price} an hour: price of the job function`,
      workspace: t`${price} an hour: price of everything else`,
    }
    return [
      ...(price !== null ? [origins[price_from ?? ''] ?? t`${price} an hour`] : []),
      ...(cost !== null ? [t`costs ${cost} an hour`] : []),
    ]
  }
}
