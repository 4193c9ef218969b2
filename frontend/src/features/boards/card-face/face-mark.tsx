import { useBoardLook } from '../board/board-context'
import styles from './card.module.css'
import { Glyph } from './glyph'
import { glyphs } from './glyphs'

/** What was spent on the card and its children, where the board shows it. */
export function FaceMark({ card }: { card: number }) {
  const { marks } = useBoardLook()
  const amount = marks?.amounts.get(card)
  if (!marks || !amount) return null
  const { text, words } = marks.write(amount)
  return (
    <span className={styles.mark} title={words}>
      <Glyph of={glyphs.clock} size={13} />
      <span aria-hidden>{text}</span>
      <span className={styles.spoken}>{words}</span>
    </span>
  )
}
