import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconMug } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { SlotProposals } from '#features/capacity'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { isNothingOver } from '#ui/commands/nothing-over'
import { useCommands } from '#ui/commands/registry'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { ZoneContext } from '#ui/time/zone'
import { useDeskDoing } from './desk-doing'
import { useMyWork } from './desk-query'
import { DeskSection } from './desk-section'
import { FirstSteps } from './first-steps'
import styles from './my-work.module.css'
import { QueueSection } from './queue-section'
import { cardsOf, isMine, type Section, type SectionName, sectionsOf } from './sections'
import { useRowKeys } from './use-row-keys'

/** Where a day begins: what waits for me, over all boards. */
export default function MyWorkPage() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const work = useMyWork()
  const { takeBackDeed } = useDeskDoing()
  useRowKeys()
  useCommands([
    {
      id: 'desk-undo',
      label: t`Take back the last deed`,
      keys: 'mod+z',
      group: t`My work`,
      isEnabled: isNothingOver,
      run: () => void takeBackDeed(),
    },
  ])
  const titles: Record<SectionName, string> = {
    offered: t`Offered to you`,
    returned: t`Came back to you`,
    to_approve: t`Asked for your approval`,
    overdue: t`Overdue`,
    stuck: t`Stuck`,
    mentioned: t`You are mentioned`,
    responsible: t`In your hands`,
    checklist: t`Your checklist items`,
    leading: t`You lead`,
    given: t`Waiting for an answer to your offer`,
    asked: t`Waiting for an approval`,
    shared: t`Shared with you`,
  }
  const isBare = seen?.me.may_manage === true && seen.spaces.every(({ boards }) => boards.length === 0)
  const sections = work.data ? sectionsOf(work.data) : null
  // What is already in my hands comes before what I could take.
  const behind = sections ? sections.filter(({ name }) => isMine(name)).length : 0
  const queues = work.data?.queues ?? []
  const isEmpty = sections?.length === 0 && queues.length === 0
  const shown = (section: Section) => (
    <DeskSection key={section.name} section={section} title={titles[section.name]} />
  )
  return (
    <Page title={t`My work`}>
      <ZoneContext value={seen?.workspace.time_zone ?? 'UTC'}>
        <SlotProposals />
        {work.error && !sections ? (
          <ErrorState reason={work.error.message} onRetry={() => void work.refetch()} />
        ) : null}
        {!work.error && !sections ? <LoadingState rows={9} /> : null}
        {isEmpty && isBare ? <FirstSteps /> : null}
        {isEmpty && !isBare ? (
          <EmptyState
            icon={IconMug}
            title={t`Nothing waits for you`}
            action={
              <Button component={Link} to={`/w/${workspace}/boards`} variant="default">
                <Trans>Look at the boards</Trans>
              </Button>
            }
          >
            {seen?.me.role === 'guest' ? (
              <Trans>As soon as the agency shares a card with you, it stands here.</Trans>
            ) : (
              <Trans>
                Have a coffee, or take the next card of a queue. What is handed to you appears here by itself.
              </Trans>
            )}
          </EmptyState>
        ) : null}
        {sections && sections.length + queues.length > 1 ? (
          <nav aria-label={t`Parts of your work`} className={styles.parts}>
            {sections.map(({ name, rows }) => (
              <a key={name} href={`#${name}`} className={styles.part} data-name={name}>
                <b className="tabular">{rows.length}</b> {titles[name]}
              </a>
            ))}
            {queues.map(({ column, board, count }) => (
              <a key={column.id} href={`#queue-${column.id}`} className={styles.part}>
                <b className="tabular">{count}</b> {column.name} · {board.name}
              </a>
            ))}
          </nav>
        ) : null}
        {sections && sections.length > 1 && seen?.me.role !== 'guest' ? (
          <p className={styles.order}>
            <Trans>
              What needs an answer comes first. In each part: expedite, then overdue, then fixed dates, then
              what lies longest.
            </Trans>
          </p>
        ) : null}
        {sections?.slice(0, behind).map(shown)}
        {queues.map((queue) => (
          <QueueSection key={queue.column.id} queue={queue} cards={cardsOf(queue, work.data?.cards ?? [])} />
        ))}
        {sections?.slice(behind).map(shown)}
        {queues.length > 0 ? <div className={styles.foot} /> : null}
      </ZoneContext>
    </Page>
  )
}
