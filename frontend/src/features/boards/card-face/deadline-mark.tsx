import { useLingui } from '@lingui/react/macro'
import { useBoardLook, useBoardTools } from '../board/board-context'
import type { ShownFace } from '../state/intents'
import styles from './card.module.css'
import { deadlineState, shortDay } from './deadline'
import { Glyph } from './glyph'
import { glyphs } from './glyphs'

export function DeadlineMark({ face }: { face: ShownFace }) {
  const { t, i18n } = useLingui()
  const { now } = useBoardLook()
  const { vocabulary } = useBoardTools()
  const state = deadlineState(face, now, vocabulary.zone)
  if (!state || !face.deadline) return null
  const date = shortDay(face.deadline, face.deadline_has_time ?? false, now, vocabulary.zone, i18n.locale)
  const words = {
    met: t`Deadline ${date}, done`,
    far: t`Deadline ${date}`,
    soon: t`Deadline soon: ${date}`,
    today: t`Deadline today: ${date}`,
    overdue: t`Overdue since ${date}`,
  }[state]
  const picture =
    state === 'overdue' ? glyphs.calendarDue : state === 'met' ? glyphs.calendarCheck : glyphs.calendarEvent
  return (
    <span className={styles.mark} data-deadline={state} title={words}>
      <Glyph of={picture} />
      <span aria-hidden>{date}</span>
      <span className={styles.spoken}>{words}</span>
    </span>
  )
}
