import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Popover } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type MouseEvent, useState } from 'react'
import { PersonName } from '#ui/people/person-name'
import { queueOf } from '../asking/board-api'
import { useBoardLook, useBoardTools, useBoardView } from '../board/board-context'
import { DeadlineMark } from '../card-face/deadline-mark'
import type { ColumnFace } from '../state/board-state'
import type { ShownFace } from '../state/intents'
import styles from './columns.module.css'
import { TakeNext } from './take-next'

/** The shared queue: its order, how much everybody holds who could take from it, and the way to take the next. */
export function QueueButton({ column }: { column: ColumnFace }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  const { name } = column
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={320}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          size={24}
          className={styles.quietAction ?? ''}
          onClick={() => setOpened(!opened)}
          aria-haspopup="dialog"
          aria-label={t`The queue “${name}”`}
        >
          <IconUsersGroup size={16} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`The queue “${name}”`} className={styles.info ?? ''}>
        <QueueInside column={column} onLeave={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

const atFirst = 8

function QueueInside({ column, onLeave }: { column: ColumnFace; onLeave: () => void }) {
  const { workspace, vocabulary } = useBoardTools()
  const { shown } = useBoardView()
  const { opening } = useBoardLook()
  const [whole, setWhole] = useState(false)
  const { data: queue } = useQuery({
    queryKey: [workspace, 'queue', column.id, shown.state.number],
    queryFn: ({ signal }) => queueOf(workspace, column.id, signal),
    placeholderData: (before) => before,
  })
  const next = queue?.cards.flatMap((id) => shown.faces.get(id) ?? []) ?? []
  const further = next.length - atFirst
  const open = (event: MouseEvent, face: ShownFace) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onLeave()
    opening.open(face)
  }
  const most = Math.max(1, ...(queue?.load ?? []).map(({ in_progress }) => in_progress))
  return (
    <>
      <TakeNext column={column.id} first={next[0]} onTaken={onLeave} />
      {next.length > 0 ? (
        <ol className={styles.queue}>
          {(whole ? next : next.slice(0, atFirst)).map((face) => (
            <li key={face.id}>
              <span className={styles.queueLine}>
                <span>
                  <a href={opening.href(face)} dir="auto" onClick={(event) => open(event, face)}>
                    {face.title}
                  </a>
                  {face.blocker ? (
                    <span className={styles.quiet}>
                      {' '}
                      <Trans>(blocked)</Trans>
                    </span>
                  ) : null}
                </span>
                <DeadlineMark face={face} />
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {further > 0 && !whole ? (
        <Button size="compact-sm" variant="subtle" mt={4} onClick={() => setWhole(true)}>
          <Plural value={further} one="# more" other="# more" />
        </Button>
      ) : null}
      <h3 className={styles.infoHeading}>
        <Trans>In hands now</Trans>
      </h3>
      <ul className={styles.loads}>
        {queue?.load.map(({ member, in_progress }) => (
          <li key={member}>
            <PersonName id={member} name={vocabulary.members.get(member)?.name ?? ''} size={20} />
            <span className={styles.bar} aria-hidden>
              <i style={{ width: `${(in_progress / most) * 100}%` }} />
            </span>
            <span className={styles.loadCount}>{in_progress}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
