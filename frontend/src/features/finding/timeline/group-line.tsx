import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import styles from './timeline.module.css'

export interface GroupLineProps {
  name: string
  count: number
  folded: boolean
  start: number
  height: number
  onFold: () => void
}

export function GroupLine({ name, count, folded, start, height, onFold }: GroupLineProps) {
  const Arrow = folded ? IconChevronRight : IconChevronDown
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list.
    <div role="listitem" className={styles.group} style={{ transform: `translateY(${start}px)`, height }}>
      <button type="button" className={styles.fold} aria-expanded={!folded} onClick={onFold}>
        <Arrow size={15} stroke={1.8} aria-hidden />
        {name} <span className={styles.count}>{count}</span>
      </button>
    </div>
  )
}
