import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconEye, IconEyeOff, IconShare3 } from '@tabler/icons-react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lookAs } from '#api/looking-as'
import { Refusal } from '#api/refusal'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'
import { wordsOf } from '#features/boards/doing/refused-words'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { Page } from '#ui/page'
import { Addressed } from '#ui/states/addressed'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { NotFoundScreen } from '#ui/states/not-found-screen'
import { ZoneContext } from '#ui/time/zone'
import { tellDone, tellRefused } from '#ui/toast'
import { type SharedCard, shareAgain, sharingOf, stopSharing } from '../asking/sharing-api'
import styles from './sharing.module.css'
import { Looks, WhoSees } from './who-sees'

/** A client: what of their work they see, who they are there, and the way to look through their eyes. */
export default function SharingPage() {
  const { client = '' } = useParams({ strict: false }) as { client?: string }
  return <Addressed part={client}>{(id) => <SharingOfClient client={id} />}</Addressed>
}

function SharingOfClient({ client }: { client: number }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { data: seen } = useWorkspaceSeen()
  const queryKey = [workspace, 'sharing', client]
  const asked = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => sharingOf(workspace, client, pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  })
  const askAgain = () => void queries.invalidateQueries({ queryKey })
  useEntries({ onEntry: ({ kind }) => kind === 'CardChanged' && askAgain(), onReset: askAgain })
  const name = seen?.clients.find(({ id }) => id === client)?.name ?? ''
  const { data, error } = asked
  if (error instanceof Refusal && error.status === 404) return <NotFoundScreen />
  const first = data?.pages[0]
  const cards = data?.pages.flatMap((page) => page.cards) ?? []
  const turn = async (card: SharedCard, deed: typeof stopSharing, told: string, undo?: () => void) => {
    try {
      await deed(workspace, card.id)
      tellDone(told, undo)
    } catch (problem) {
      tellRefused(wordsOf(problem))
    }
    askAgain()
  }
  const stop = (card: SharedCard) =>
    turn(
      card,
      stopSharing,
      t`#${card.number} is no longer shared`,
      () => void turn(card, shareAgain, t`#${card.number} is shared again`),
    )
  const look = () =>
    lookAs({ workspace, client, name, back: `/w/${workspace}/clients/${client}` }, `/w/${workspace}/my-work`)
  return (
    <Page
      title={name || t`Client`}
      crumb={<Link to={`/w/${workspace}/clients`} className={styles.crumb}>{t`Clients`}</Link>}
      actions={
        <Button leftSection={<IconEye size={16} aria-hidden />} onClick={look} disabled={name === ''}>
          <Trans>View as this client</Trans>
        </Button>
      }
    >
      <ZoneContext value={seen?.workspace.time_zone ?? 'UTC'}>
        {error && !first ? <ErrorState reason={error.message} onRetry={() => void asked.refetch()} /> : null}
        {!error && !first ? <LoadingState rows={8} /> : null}
        {first ? (
          <>
            <WhoSees guests={first.guests} contacts={first.contacts} />
            <section aria-labelledby="shared">
              <h2 id="shared" className={styles.heading}>
                <Trans>Shared with them</Trans> <span className={styles.count}>{first.total}</span>
              </h2>
              {cards.length === 0 ? (
                <EmptyState icon={IconShare3} title={t`Nothing is shared yet`}>
                  <Trans>
                    A card is shared in its own window. On it the client sees only what is marked for them.
                  </Trans>
                </EmptyState>
              ) : (
                <ul className={styles.list}>
                  {cards.map((card) => (
                    <Row key={card.id} card={card} onStop={() => void stop(card)} />
                  ))}
                </ul>
              )}
              {asked.hasNextPage ? (
                <Button
                  variant="subtle"
                  loading={asked.isFetchingNextPage}
                  onClick={() => void asked.fetchNextPage()}
                >
                  <Trans>More of them</Trans>
                </Button>
              ) : null}
            </section>
            <Looks views={first.views} />
          </>
        ) : null}
      </ZoneContext>
    </Page>
  )
}

function Row({ card, onStop }: { card: SharedCard; onStop: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { number } = card
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <Link to={`/w/${workspace}/c/${card.code}`} className={styles.title}>
          <span className="tabular">#{number}</span> {card.title}
        </Link>
        <span className={styles.quiet}>
          {card.board_name} · {card.column_name}
          {card.sections > 0 ? (
            <>
              {' · '}
              <Plural value={card.sections} one="# part of the brief" other="# parts of the brief" />
            </>
          ) : null}
          {card.comments > 0 ? (
            <>
              {' · '}
              <Plural value={card.comments} one="# comment" other="# comments" />
            </>
          ) : null}
          {card.files > 0 ? (
            <>
              {' · '}
              <Plural value={card.files} one="# file" other="# files" />
            </>
          ) : null}
        </span>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconEyeOff size={14} aria-hidden />}
        aria-label={t`Stop sharing #${number}`}
        onClick={onStop}
      >
        <Trans>Stop sharing</Trans>
      </Button>
    </li>
  )
}
