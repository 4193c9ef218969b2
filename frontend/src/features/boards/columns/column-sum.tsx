import { useBoardLook, useBoardView } from '../board/board-context'
import styles from './columns.module.css'

/** What was spent on all cards of a stage together, where the board shows it on them. */
export function ColumnSum({ column }: { column: number }) {
  const { marks } = useBoardLook()
  const { shown } = useBoardView()
  if (!marks) return null
  let sum = 0
  for (const face of shown.state.faces.values())
    if (face.column === column) sum += marks.summed.get(face.id) ?? 0
  if (sum === 0) return null
  const { text, words } = marks.write(sum)
  return (
    <span className={styles.sum} title={words}>
      <span aria-hidden>{text}</span>
      <span className={styles.spoken}>{words}</span>
    </span>
  )
}
