import { Trans, useLingui } from '@lingui/react/macro'
import { amountFrom, amountToType, amountWritten } from '#lib/amount'
import { useOpenCard } from '../open/card-context'
import { FactRow } from './fact-row'
import { TypedField } from './typed-field'
import { useWrongAmount } from './wrong-amount'

/** For those who may see prices; everybody else's answer does not have it. */
export function PriceFact() {
  const { t, i18n } = useLingui()
  const { card, words, mayEdit, verbs, run } = useOpenCard()
  const wrong = useWrongAmount({ belowTenTo: 10, hasCents: true })
  const price = card.price ?? null
  if (!mayEdit)
    return (
      <FactRow name={t`Price`}>
        {price === null ? <Trans>Not set</Trans> : amountWritten(price, i18n.locale, words.currency)}
      </FactRow>
    )
  return (
    <FactRow name={t`Price`}>
      <TypedField
        label={t`Price`}
        placeholder={t`Not set`}
        inputMode="decimal"
        value={price === null ? '' : amountToType(price, i18n.locale)}
        shown={price === null ? '' : amountWritten(price, i18n.locale, words.currency)}
        suffix={words.currency}
        wrong={wrong}
        onKeep={(typed) =>
          void run(() =>
            verbs.edit({
              price: amountFrom(typed, i18n.locale),
              based_on: card.version,
            }),
          )
        }
      />
    </FactRow>
  )
}
