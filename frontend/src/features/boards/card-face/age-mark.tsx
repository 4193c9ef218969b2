import { useLingui } from '@lingui/react/macro'
import { type Language, workingTime } from '#lib/working-hours'
import { ageOf } from '../ages/ageing'
import { useBoardLook } from '../board/board-context'
import type { ShownFace } from '../state/intents'
import styles from './card.module.css'
import { Glyph } from './glyph'
import { glyphs } from './glyphs'

/** Working time in this column against what is normal there; said aloud only where it is more than usual. */
export function AgeMark({ face }: { face: ShownFace }) {
  const { t, i18n } = useLingui()
  const look = useBoardLook()
  const column = look.columns.byId.get(face.column)
  const age = column ? ageOf(face, column, look, look.now) : null
  if (!age || age.minutes < 30) return null
  const language = i18n.locale as Language
  const time = workingTime(age.minutes, language)
  const norm = age.norm === null ? '' : workingTime(age.norm, language)
  const words = {
    quiet: t`Here for ${time} of working time`,
    usual: t`Here for ${time} of working time; up to ${norm} is normal`,
    slow: t`Slower than most cards here: ${time}, usually up to ${norm}`,
    stuck: t`Stuck: ${time} here, the norm is ${norm}`,
  }[age.pace]
  const picture = age.pace === 'stuck' ? glyphs.hourglassHigh : glyphs.hourglass
  return (
    <span className={styles.mark} data-pace={age.pace} title={words}>
      {age.pace === 'slow' || age.pace === 'stuck' ? <Glyph of={picture} size={13} /> : null}
      <span aria-hidden>{time}</span>
      <span className={styles.spoken}>{words}</span>
    </span>
  )
}
