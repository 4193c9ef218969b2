import { Tag } from '#ui/tag'
import { useBoardTools } from '../board/board-context'
import styles from './card.module.css'

export function TagRow({ tags = [] }: { tags: number[] | undefined }) {
  const { vocabulary } = useBoardTools()
  const known = tags.flatMap((id) => vocabulary.tags.get(id) ?? [])
  if (known.length === 0) return null
  return (
    <div className={styles.tags}>
      {known.slice(0, 5).map(({ id, name, colour }) => (
        <Tag key={id} colour={colour}>
          {name}
        </Tag>
      ))}
      {known.length > 5 ? <span className={styles.more5}>+{known.length - 5}</span> : null}
    </div>
  )
}
