import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useOpenCard } from '../open/card-context'
import { FactRow } from './fact-row'
import styles from './facts.module.css'
import { Person } from './person'
import { useTeamOptions } from './use-team-options'

/** Who brings the card from the terms to release. */
export function LeadFact() {
  const { t } = useLingui()
  const { card, mayEdit, verbs, run } = useOpenCard()
  const team = useTeamOptions(card.lead)
  return (
    <FactRow name={t`Lead`}>
      {mayEdit ? (
        <Select
          className={styles.field ?? ''}
          aria-label={t`Lead`}
          placeholder={t`Nobody`}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t`No lead` }}
          value={card.lead ? String(card.lead) : null}
          data={team}
          onChange={(value) => {
            const lead = value ? Number(value) : null
            void run(
              () => verbs.edit({ lead, based_on: card.version }),
              (was) => ({ ...was, lead }),
            )
          }}
        />
      ) : card.lead ? (
        <Person id={card.lead} />
      ) : (
        t`Nobody`
      )}
    </FactRow>
  )
}
