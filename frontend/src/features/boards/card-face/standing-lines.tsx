import { useLingui } from '@lingui/react/macro'
import { relative } from '#lib/dates'
import { type Language, workingTime } from '#lib/working-hours'
import { Avatar } from '#ui/people/avatar'
import { workingMinutes } from '../ages/working-minutes'
import { useBoardLook, useBoardTools } from '../board/board-context'
import { useBlockerKinds } from '../doing/blocker-kinds'
import type { ShownFace } from '../state/intents'
import styles from './card.module.css'
import { Glyph } from './glyph'
import { glyphs } from './glyphs'

/** What holds the card up and since when, in working time. */
export function BlockerLine({ face: { blocker } }: { face: ShownFace }) {
  const { t, i18n } = useLingui()
  const { calendar, now } = useBoardLook()
  const { vocabulary } = useBoardTools()
  const kinds = useBlockerKinds()
  if (!blocker) return null
  const since = new Date(blocker.since)
  const minutes = calendar ? workingMinutes(since, now, calendar) : null
  const time =
    minutes === null
      ? relative(since, now, i18n.locale, vocabulary.zone)
      : workingTime(minutes, i18n.locale as Language)
  const kind = kinds[blocker.kind] ?? blocker.kind
  return (
    <div className={styles.line} data-line="blocker">
      <Glyph of={glyphs.handStop} />
      <span className={styles.cut}>{t`Blocked: ${kind}`}</span>
      {minutes !== null && minutes < 1 ? null : <span className={styles.since}>{time}</span>}
    </div>
  )
}

/** An offer that waits for its answer: who offers to whom; overdue is said in words. */
export function OfferLine({ face: { offer } }: { face: ShownFace }) {
  const { t, i18n } = useLingui()
  const { now } = useBoardLook()
  const { vocabulary } = useBoardTools()
  if (!offer) return null
  const giver = vocabulary.members.get(offer.giver)
  const receiver = vocabulary.members.get(offer.receiver)
  if (!giver || !receiver) return null
  const late = new Date(offer.answer_by) < now
  const toMe = offer.receiver === vocabulary.me.id
  const first = receiver.name.split(' ')[0] ?? receiver.name
  const answerBy = relative(new Date(offer.answer_by), now, i18n.locale, vocabulary.zone)
  const due = late ? t`the answer was due ${answerBy}` : t`an answer is due ${answerBy}`
  return (
    <div
      className={styles.line}
      data-line={late ? 'offer-late' : 'offer'}
      title={t`${giver.name} offers it to ${receiver.name}; ${due}`}
    >
      <Avatar id={giver.id} name={giver.name} size={18} decorative />
      <Glyph of={glyphs.arrowRight} size={13} />
      <Avatar id={receiver.id} name={receiver.name} size={18} decorative />
      <span className={styles.cut}>
        {late ? (toMe ? t`you` : first) : toMe ? t`offered to you` : t`offered to ${first}`}
      </span>
      {late ? <span className={styles.since}>{t`overdue`}</span> : null}
    </div>
  )
}
