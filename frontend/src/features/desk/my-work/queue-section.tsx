import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { isNothingOver } from '#ui/commands/nothing-over'
import { useCommands } from '#ui/commands/registry'
import { CardRow } from './card-row'
import { useDeskDoing } from './desk-doing'
import type { DeskCard, DeskQueue } from './desk-query'
import styles from './my-work.module.css'

/** The shared queue of my job function, the next card first, and the way to take it. */
export function QueueSection({ queue, cards }: { queue: DeskQueue; cards: readonly DeskCard[] }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const jobs = useJobFunctions()
  const doing = useDeskDoing()
  const { column, board, count, free } = queue
  const more = count - cards.length
  const job = jobs[seen?.me.job_function ?? ''] ?? ''
  const name = column.name
  const take = async () => {
    const taken = await doing.takeNext(column.id, (title) => t`“${title}” is yours now`)
    if (taken !== null) goOnAt(taken)
  }
  useCommands(
    free > 0
      ? [
          {
            id: `take-${column.id}`,
            label: `${t`Take the next of “${name}”`} · ${board.name}`,
            group: t`My work`,
            isEnabled: () => !doing.busy && isNothingOver(),
            run: () => void take(),
          },
        ]
      : [],
  )
  return (
    <section
      id={`queue-${column.id}`}
      aria-labelledby={`queue-${column.id}-title queue-${column.id}-board`}
      className={styles.section}
    >
      <div className={styles.queueHead}>
        <h2 id={`queue-${column.id}-title`} className={styles.heading}>
          {name} <span className={styles.count}>{count}</span>
        </h2>
        <span id={`queue-${column.id}-board`} className={styles.quiet}>
          <Trans>the shared queue of your job function</Trans>
          {job ? ` (${job})` : ''} · {board.name}
        </span>
        {free > 0 ? (
          <Button
            size="compact-md"
            className={styles.take ?? ''}
            loading={doing.busy}
            onClick={() => void take()}
            aria-label={t`Take the next of “${name}”`}
          >
            <Trans>Take the next</Trans>
          </Button>
        ) : null}
      </div>
      <ol className={styles.rows}>
        {cards.map((card) => (
          <li key={card.id} className={styles.row}>
            <CardRow card={card} withHolder={false} withClass />
          </li>
        ))}
      </ol>
      {more > 0 ? (
        <p className={styles.further}>
          <Link to={`/w/${workspace}/boards/${board.id}`}>
            <Plural value={more} one="# more on the board" other="# more on the board" />
          </Link>
        </p>
      ) : null}
    </section>
  )
}

/** The card that was taken lies among those in my hands when the desk has been drawn anew. */
function goOnAt(card: number): void {
  const go = () => document.querySelector<HTMLElement>(`[data-desk-row="${card}"]`)?.focus()
  requestAnimationFrame(() => requestAnimationFrame(go))
}
