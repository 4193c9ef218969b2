import { useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { DeadlineWords } from './deadline-words'
import { useDeskDoing } from './desk-doing'
import type { DeskItem } from './desk-query'
import styles from './my-work.module.css'

/** A checklist item of mine, to be ticked where it stands. */
export function ItemLine({ item }: { item: DeskItem }) {
  const { t } = useLingui()
  const doing = useDeskDoing()
  return (
    <div className={styles.beneath}>
      <Checkbox
        label={item.text}
        description={item.checklist.name}
        checked={doing.busy}
        disabled={doing.busy}
        onChange={() => void doing.tick(item.id, t`Ticked`)}
      />
      {item.due ? <DeadlineWords at={item.due} hasTime={false} overdue={item.overdue} /> : null}
    </div>
  )
}
