import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu, Progress } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconPencil,
  IconTemplate,
  IconTrash,
} from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Checklist } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { useUndoable } from '../open/use-undoable'
import { places } from '../sheet/use-card-keys'
import { SaveChecklistTemplate } from '../templates/save-checklist-template'
import { ChecklistItem } from './checklist-item'
import styles from './checklists.module.css'
import { isDone } from './done'
import { TypedLine } from './typed-line'

export interface ChecklistViewProps {
  list: Checklist
  isFirst: boolean
  above: number | undefined
  below: number | undefined
  afterBelow: number | undefined
}

export function ChecklistView({ list, isFirst, above, below, afterBelow }: ChecklistViewProps) {
  const { t } = useLingui()
  const { mayEdit, verbs, run } = useOpenCard()
  const [renaming, setRenaming] = useState(false)
  const [keeping, setKeeping] = useState(false)
  const undoable = useUndoable()
  // Lines entered in a hurry arrive in the order they were typed.
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const addAll = async ([first = '', ...others]: readonly string[]) => {
    let added = await verbs.addItem(list.id, first)
    for (const text of others) added = await verbs.addItem(list.id, text)
    return added
  }
  const add = (texts: readonly string[]) => {
    queue.current = queue.current.then(() => run(() => addAll(texts)))
  }
  const done = list.items.filter(isDone).length
  const total = list.items.length
  const { name } = list
  return (
    <div className={styles.list}>
      <div className={styles.listHead}>
        {renaming ? (
          <TypedLine
            label={t`Name of the checklist`}
            placeholder={t`Name of the checklist`}
            initial={name}
            autoFocus
            onKeep={(wished) => {
              setRenaming(false)
              void run(() => verbs.changeChecklist(list.id, { name: wished }))
            }}
            onLeave={() => setRenaming(false)}
          />
        ) : (
          <h4 className={styles.listName} dir="auto">
            {name}
          </h4>
        )}
        <span className={styles.quiet}>{total > 0 ? t`${done} of ${total}` : null}</span>
        {mayEdit ? (
          <Menu position="bottom-end" width={230}>
            <Menu.Target>
              <ActionIcon size="sm" aria-label={t`More about “${name}”`} className={styles.more ?? ''}>
                <IconDots size={15} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setRenaming(true)}>
                <Trans>Rename</Trans>
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowUp size={15} aria-hidden />}
                disabled={above === undefined}
                onClick={() => above && void run(() => verbs.changeChecklist(list.id, { above }))}
              >
                <Trans>Up</Trans>
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowDown size={15} aria-hidden />}
                disabled={below === undefined}
                onClick={() => void run(() => verbs.changeChecklist(list.id, { above: afterBelow ?? null }))}
              >
                <Trans>Down</Trans>
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTemplate size={15} aria-hidden />}
                disabled={total === 0}
                onClick={() => setKeeping(true)}
              >
                <Trans>Save as a template…</Trans>
              </Menu.Item>
              <Menu.Item
                color="red.9"
                leftSection={<IconTrash size={15} aria-hidden />}
                onClick={() =>
                  void undoable(() => verbs.removeChecklist(list.id), t`Checklist “${name}” removed`)
                }
              >
                <Trans>Remove</Trans>
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
      {keeping ? <SaveChecklistTemplate list={list} onClose={() => setKeeping(false)} /> : null}
      {total > 0 ? (
        <Progress
          size={4}
          value={(done / total) * 100}
          color={done === total ? 'green.8' : 'petrol'}
          aria-label={t`${done} of ${total}`}
          mb={6}
        />
      ) : null}
      <ul className={styles.items}>
        {list.items.map((item, at) => (
          <ChecklistItem key={item.id} item={item} items={list.items} at={at} />
        ))}
      </ul>
      {mayEdit ? (
        <div className={styles.adding}>
          <TypedLine
            {...(isFirst ? { id: places.item } : {})}
            label={t`Add to “${name}”`}
            placeholder={t`Add an item, then Enter for the next`}
            onKeep={(text) => add([text])}
            onKeepMany={add}
          />
        </div>
      ) : null}
    </div>
  )
}
