import { useLingui } from '@lingui/react/macro'
import { useOpenCard } from '../open/card-context'
import { FactRow } from './fact-row'
import styles from './facts.module.css'
import { Person } from './person'
import { TeamSelect } from './team-select'

/** Who brings the card from the terms to release. */
export function LeadFact() {
  const { t } = useLingui()
  const { card, mayEdit, verbs, run } = useOpenCard()
  return (
    <FactRow name={t`Lead`}>
      {mayEdit ? (
        <TeamSelect
          className={styles.field ?? ''}
          aria-label={t`Lead`}
          placeholder={t`Nobody`}
          clearable
          clearButtonProps={{ 'aria-label': t`No lead` }}
          value={card.lead ?? null}
          onChange={(lead) =>
            void run(
              () => verbs.edit({ lead, based_on: card.version }),
              (was) => ({ ...was, lead }),
            )
          }
        />
      ) : card.lead ? (
        <Person id={card.lead} />
      ) : (
        t`Nobody`
      )}
    </FactRow>
  )
}
