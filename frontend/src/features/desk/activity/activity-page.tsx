import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { IconActivity } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { DateText } from '#ui/time/date-text'
import { ZoneContext } from '#ui/time/zone'
import styles from './activity.module.css'
import { byDay } from './by-day'
import { useColumnNames } from './column-names'
import { EntryLine } from './entry-line'
import { useActivity } from './feed-query'

/** What happened in the workspace, in sentences. */
export default function ActivityPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as { board?: number; by?: number }
  const { data: seen } = useWorkspaceSeen()
  const filter = { board: search.board ?? null, by: search.by ?? null }
  const feed = useActivity(filter)
  const zone = seen?.workspace.time_zone ?? 'UTC'
  const entries = useMemo(() => feed.data?.pages.flatMap((page) => page.entries) ?? [], [feed.data])
  const boards = useMemo(
    () => [...new Set(entries.flatMap(({ board }) => (board === null ? [] : [board])))],
    [entries],
  )
  const columns = useColumnNames(boards)
  const choose = (name: 'board' | 'by', value: string | null) =>
    void navigate({
      to: '.',
      search: ((was: object) => ({ ...was, [name]: value ? Number(value) : undefined })) as never,
      replace: true,
    })
  const isGuest = seen?.me.role === 'guest'
  return (
    <Page title={t`Activity`}>
      <ZoneContext value={zone}>
        <div className={house.bar}>
          <Select
            aria-label={t`Board`}
            placeholder={t`All boards`}
            clearable
            searchable
            data={(seen?.spaces ?? []).flatMap((space) =>
              space.boards.map(({ id, name }) => ({ value: String(id), label: name })),
            )}
            value={filter.board === null ? null : String(filter.board)}
            onChange={(value) => choose('board', value)}
          />
          {isGuest ? null : (
            <Select
              aria-label={t`Person`}
              placeholder={t`Everybody`}
              clearable
              searchable
              data={(seen?.members ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
              value={filter.by === null ? null : String(filter.by)}
              onChange={(value) => choose('by', value)}
            />
          )}
        </div>
        {feed.error && entries.length === 0 ? (
          <ErrorState reason={feed.error.message} onRetry={() => void feed.refetch()} />
        ) : null}
        {feed.isPending ? <LoadingState rows={10} /> : null}
        {feed.data && entries.length === 0 && !feed.hasNextPage ? (
          <EmptyState icon={IconActivity} title={t`Nothing has happened here yet`}>
            <Trans>Every deed on a card or a board stands here, with who did it and when.</Trans>
          </EmptyState>
        ) : null}
        {byDay(entries, zone).map(({ day, entries: some }) => (
          <section key={day}>
            <h2 className={house.heading}>
              <DateText at={day} />
            </h2>
            <ol className={styles.entries}>
              {some.map((entry) => (
                <EntryLine key={entry.number} entry={entry} columns={columns} />
              ))}
            </ol>
          </section>
        ))}
        {feed.hasNextPage ? (
          <div className={styles.more}>
            <Button
              variant="default"
              loading={feed.isFetchingNextPage}
              onClick={() => void feed.fetchNextPage()}
            >
              <Trans>Show earlier</Trans>
            </Button>
          </div>
        ) : null}
      </ZoneContext>
    </Page>
  )
}
