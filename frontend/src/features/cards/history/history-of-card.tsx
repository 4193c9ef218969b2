import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Avatar } from '#ui/people/avatar'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { DateText } from '#ui/time/date-text'
import type { HistoryPage } from '../asking/card'
import { request } from '../asking/requests'
import { useOpenCard } from '../open/card-context'
import styles from './history.module.css'
import { useSentences } from './use-sentences'

/** Everything that happened to the card, as sentences; older things on request. */
export function HistoryOfCard() {
  const { t } = useLingui()
  const { card, workspace, words } = useOpenCard()
  const say = useSentences()
  const history = useInfiniteQuery({
    queryKey: [workspace, 'card-history', card.id],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      request<HistoryPage>(
        'GET',
        '/api/{workspace}/cards/{card_id}/history',
        { workspace, card_id: card.id },
        { signal, ...(pageParam === null ? {} : { query: { before: pageParam } }) },
      ),
    getNextPageParam: ({ before }) => before,
  })
  const { refetch } = history
  // The card was asked anew because something happened to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is the sign.
  useEffect(() => {
    void refetch()
  }, [card.version, refetch])
  if (history.error) return <ErrorState reason={history.error.message} onRetry={() => void refetch()} />
  if (!history.data) return <LoadingState label={t`The history is on its way`} />
  const entries = history.data.pages.flatMap((page) => page.entries)
  return (
    <>
      <ol className={styles.list}>
        {entries.map((entry) => {
          const who = entry.by ? words.members.get(entry.by) : undefined
          const name = entry.contact ?? who?.name ?? t`Baton`
          return (
            <li key={entry.number} className={styles.entry}>
              <Avatar id={entry.by ?? 0} name={name} size={22} decorative />
              <span className={styles.words}>
                <b>{name}</b> {say(entry)}
              </span>
              <span className={styles.when}>
                <DateText at={entry.happened_at} as="day-and-time" />
              </span>
            </li>
          )
        })}
      </ol>
      {history.hasNextPage ? (
        <Button
          variant="default"
          size="compact-md"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          <Trans>Older</Trans>
        </Button>
      ) : null}
    </>
  )
}
