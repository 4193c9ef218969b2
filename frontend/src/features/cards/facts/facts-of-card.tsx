import { useLingui } from '@lingui/react/macro'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { DateText } from '#ui/time/date-text'
import { useOpenCard } from '../open/card-context'
import { SectionHead } from '../sheet/section-head'
import sheet from '../sheet/sheet.module.css'
import { CustomFields } from './custom-fields'
import { DeadlineFact } from './deadline-fact'
import { FactRow } from './fact-row'
import styles from './facts.module.css'
import { GuestFacts } from './guest-facts'
import { Holder } from './holder'
import { KindFacts } from './kind-facts'
import { LeadFact } from './lead-fact'
import { Participants } from './participants'
import { PlannedHours } from './planned-hours'
import { PriceFact } from './price-fact'
import { ProjectFact } from './project-fact'
import { Sharing } from './sharing'
import { TagsFact } from './tags-fact'

/** What is known about the card, the relay first. */
export function FactsOfCard() {
  const { t } = useLingui()
  const { card, words } = useOpenCard()
  const jobs = useJobFunctions()
  if (words.isGuest) return <GuestFacts />
  const maker = card.created_by ? words.members.get(card.created_by) : undefined
  return (
    <>
      <section className={sheet.first} aria-label={t`Who holds it`}>
        <Holder />
        <dl className={styles.list} style={{ marginTop: 10 }}>
          <LeadFact />
          <DeadlineFact />
          <ProjectFact />
        </dl>
      </section>
      <section className={sheet.details} aria-labelledby="card-details">
        <SectionHead id="card-details" title={t`Details`} />
        <dl className={styles.list}>
          <KindFacts />
          <TagsFact />
          {'price' in card ? <PriceFact /> : null}
          <CustomFields />
          {card.aliases?.length ? <FactRow name={t`Old number`}>{card.aliases.join(', ')}</FactRow> : null}
          <FactRow name={t`Filed`}>
            <DateText at={card.created_at} />
            {maker ? ` · ${maker.name}` : ''}
          </FactRow>
        </dl>
        <Participants jobs={jobs} />
        <PlannedHours jobs={jobs} />
        <Sharing />
      </section>
    </>
  )
}
