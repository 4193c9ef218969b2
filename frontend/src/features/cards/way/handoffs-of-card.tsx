import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconArrowsExchange, IconSend } from '@tabler/icons-react'
import { type Language, workingTime } from '#lib/working-hours'
import { DateText } from '#ui/time/date-text'
import type { Handoff } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { pingPong } from '../sheet/standing'
import styles from './way.module.css'

/** Every time the baton was passed: how long it took to be caught, and whether it came back. */
export function HandoffsOfCard() {
  const { card } = useOpenCard()
  const handoffs = card.handoffs ?? []
  const back = pingPong(handoffs)
  if (handoffs.length === 0) return null
  return (
    <>
      <h4 className={styles.part}>
        <Trans>Handoffs</Trans>
        {back > 0 ? (
          <span className={styles.pingPong} data-often={back > 1 || undefined}>
            <IconArrowsExchange size={14} aria-hidden />
            <Plural value={back} one="back and forth once" other="back and forth # times" />
          </span>
        ) : null}
      </h4>
      <ul className={styles.rows}>
        {handoffs.toReversed().map((handoff) => (
          <HandoffRow key={handoff.id} handoff={handoff} />
        ))}
      </ul>
    </>
  )
}

function HandoffRow({ handoff }: { handoff: Handoff }) {
  const { t, i18n } = useLingui()
  const { words } = useOpenCard()
  const { outcome, minutes_to_accept, note, expectation, reason, offered_at } = handoff
  const giver = words.members.get(handoff.giver)?.name ?? '…'
  const receiver = words.members.get(handoff.receiver)?.name ?? '…'
  const took = minutes_to_accept === null ? '' : workingTime(minutes_to_accept, i18n.locale as Language)
  const outcomes: Record<string, string> = {
    '': t`waits for an answer`,
    accepted: took ? t`accepted after ${took}` : t`accepted`,
    returned: t`returned`,
    taken_back: t({ message: 'taken back', context: 'on a card' }),
    overtaken: t`overtaken by another move`,
  }
  return (
    <li className={styles.row}>
      <IconSend size={15} aria-hidden />
      <div>
        <b>
          {giver} → {receiver}
        </b>
        <div className={styles.quiet}>
          {outcomes[outcome] ?? outcome} · <DateText at={offered_at} />
        </div>
        {note ? <div dir="auto">{note}</div> : null}
        {expectation ? (
          <div dir="auto">
            <Trans>Expected:</Trans> {expectation}
          </div>
        ) : null}
        {reason ? <q className={styles.reason}>{reason}</q> : null}
      </div>
    </li>
  )
}
