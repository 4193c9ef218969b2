import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Popover } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PersonName } from '#ui/people/person-name'
import { queueOf } from '../asking/board-api'
import { useBoardTools, useBoardView } from '../board/board-context'
import type { ColumnFace } from '../state/board-state'
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
        <QueueInside column={column} onTaken={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function QueueInside({ column, onTaken }: { column: ColumnFace; onTaken: () => void }) {
  const { workspace, vocabulary } = useBoardTools()
  const { shown } = useBoardView()
  const { data: queue } = useQuery({
    queryKey: [workspace, 'queue', column.id, shown.state.number],
    queryFn: ({ signal }) => queueOf(workspace, column.id, signal),
    placeholderData: (before) => before,
  })
  const next = queue?.cards.flatMap((id) => shown.faces.get(id) ?? []) ?? []
  const most = Math.max(1, ...(queue?.load ?? []).map(({ in_progress }) => in_progress))
  return (
    <>
      <TakeNext column={column.id} first={next[0]} onTaken={onTaken} />
      {next.length > 0 ? (
        <ol className={styles.queue}>
          {next.slice(0, 8).map((face) => (
            <li key={face.id}>
              {face.title}
              {face.blocker ? (
                <span className={styles.quiet}>
                  {' '}
                  <Trans>(blocked)</Trans>
                </span>
              ) : null}
            </li>
          ))}
        </ol>
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
