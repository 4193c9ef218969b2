import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '#ui/time/date-text'
import { useOpenCard } from '../open/card-context'
import sheet from '../sheet/sheet.module.css'
import { FactRow } from './fact-row'
import styles from './facts.module.css'

/** A client reads when it comes, where it stands, and to which project it belongs. */
export function GuestFacts() {
  const { t } = useLingui()
  const { card, words } = useOpenCard()
  const project = card.project ? words.projects.get(card.project)?.name : undefined
  return (
    <section className={sheet.first} aria-label={t`Details`}>
      <dl className={styles.list}>
        <FactRow name={t`Stage`}>{card.column_name}</FactRow>
        <FactRow name={t`Deadline`}>
          {card.deadline ? (
            <DateText at={card.deadline} as={card.deadline_has_time ? 'day-and-time' : 'day'} />
          ) : (
            <Trans>Not set</Trans>
          )}
        </FactRow>
        {project ? <FactRow name={t`Project`}>{project}</FactRow> : null}
      </dl>
    </section>
  )
}
