import { Plural, Trans } from '@lingui/react/macro'
import { DateText } from '#ui/time/date-text'
import type { GateOfCard } from '../asking/approvals-api'
import styles from './ask.module.css'

/** How the gate counts the answers of so many, and by when they are due if it is asked for now. */
export function GateTerms({ gate, asked }: { gate: GateOfCard; asked: number }) {
  const needed = gate.needed ?? 1
  return (
    <p className={styles.terms}>
      {gate.rule === 'all' ? (
        <Plural value={asked} one="Their approval is needed." other="All # of them have to approve." />
      ) : gate.rule === 'some' ? (
        <Trans>
          Needed: {needed} out of {asked}.
        </Trans>
      ) : (
        <Plural value={asked} one="Their approval is needed." other="One of the # is enough." />
      )}{' '}
      {gate.answer_by ? (
        <Trans>
          An answer is due by <DateText at={gate.answer_by} as="day-and-time" />.
        </Trans>
      ) : (
        <Trans>There is no deadline.</Trans>
      )}
    </p>
  )
}
