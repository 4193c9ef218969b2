import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import type { Card } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { FactRow } from './fact-row'
import styles from './facts.module.css'

export function useServiceNames(): Record<Card['class_of_service'], string> {
  const { t } = useLingui()
  return {
    expedite: t`Expedite`,
    fixed_date: t`Fixed date`,
    standard: t`Standard`,
    intangible: t`Intangible`,
  }
}

/** Its type and its class of service. */
export function KindFacts() {
  const { t } = useLingui()
  const { card, words, mayEdit, verbs, run } = useOpenCard()
  const services = useServiceNames()
  const types = [...words.cardTypes.values()].filter(({ id, archived }) => !archived || id === card.card_type)
  const type = card.card_type ? words.cardTypes.get(card.card_type)?.name : undefined
  if (!mayEdit)
    return (
      <>
        <FactRow name={t`Type`}>{type ?? t`None`}</FactRow>
        <FactRow name={t`Class of service`}>{services[card.class_of_service]}</FactRow>
      </>
    )
  return (
    <>
      {types.length > 0 ? (
        <FactRow name={t`Type`}>
          <Select
            className={styles.field ?? ''}
            aria-label={t`Type`}
            placeholder={t`None`}
            clearable
            clearButtonProps={{ 'aria-label': t`No type` }}
            value={card.card_type ? String(card.card_type) : null}
            data={types.map(({ id, name }) => ({ value: String(id), label: name }))}
            onChange={(value) => {
              const card_type = value ? Number(value) : null
              void run(
                () => verbs.edit({ card_type, based_on: card.version }),
                (was) => ({ ...was, card_type }),
              )
            }}
          />
        </FactRow>
      ) : null}
      <FactRow name={t`Class of service`}>
        <Select
          className={styles.field ?? ''}
          aria-label={t`Class of service`}
          value={card.class_of_service}
          data={Object.entries(services).map(([value, label]) => ({ value, label }))}
          onChange={(value) => {
            if (!value) return
            const class_of_service = value as Card['class_of_service']
            void run(
              () => verbs.edit({ class_of_service, based_on: card.version }),
              (was) => ({ ...was, class_of_service }),
            )
          }}
        />
      </FactRow>
    </>
  )
}
