import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconChecks, IconInbox, IconSettings } from '@tabler/icons-react'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { DateText } from '#ui/time/date-text'
import { ZoneContext } from '#ui/time/zone'
import type { Filter, Reason } from '../asking/inbox-api'
import { reasonWords } from '../asking/reason-words'
import { useInbox, useReading } from '../asking/use-inbox'
import { byDay } from './by-day'
import styles from './inbox.module.css'
import { InboxRow } from './inbox-row'
import { NoticeRow } from './notice-row'
import { useInboxKeys } from './use-inbox-keys'

/** What I have to hear: one row per card, why, and what happened there. */
export default function InboxPage() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const zone = seen?.workspace.time_zone ?? 'UTC'
  const { filter, choose } = useFilter()
  const inbox = useInbox(filter)
  const reading = useReading()
  const rows = useMemo(() => inbox.data?.pages.flatMap((page) => page.rows) ?? [], [inbox.data])
  const notices = inbox.data?.pages[0]?.notices ?? []
  const newest = [rows[0]?.last_at, notices[0]?.last_at]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1)
  const someUnread = rows.some((row) => row.unread > 0) || notices.some(({ unread }) => unread)
  useInboxKeys(rows, reading.mark)
  return (
    <Page
      title={t`Inbox`}
      actions={
        <Button
          component={Link}
          to={`/w/${workspace}/settings?tab=notifications`}
          variant="subtle"
          size="xs"
          leftSection={<IconSettings size={16} stroke={1.6} aria-hidden />}
        >
          <span className={styles.onlyWide}>
            <Trans>Choose what you hear</Trans>
          </span>
          <span className={styles.onlyNarrow}>
            <Trans>Choose</Trans>
          </span>
        </Button>
      }
    >
      <ZoneContext value={zone}>
        <div className={styles.bar}>
          <SegmentedControl
            size="sm"
            aria-label={t`Which ones`}
            value={filter.unread ? 'unread' : 'all'}
            onChange={(value) => choose({ show: value === 'unread' ? undefined : 'all' })}
            data={[
              { value: 'unread', label: t`Unread` },
              { value: 'all', label: t`All` },
            ]}
          />
          <ReasonSelect
            value={filter.reason}
            onChange={(reason) => choose({ reason: reason ?? undefined })}
          />
          {newest && someUnread ? (
            <Button
              variant="default"
              size="sm"
              className={styles.all}
              leftSection={<IconChecks size={16} stroke={1.6} aria-hidden />}
              onClick={() => void reading.markAll(newest, filter)}
            >
              <Trans>Mark all as read</Trans>
            </Button>
          ) : null}
        </div>
        {inbox.error && rows.length === 0 ? (
          <ErrorState reason={inbox.error.message} onRetry={() => void inbox.refetch()} />
        ) : null}
        {inbox.isPending ? <LoadingState rows={6} /> : null}
        {inbox.data && rows.length === 0 && notices.length === 0 ? <Nothing filter={filter} /> : null}
        {notices.length > 0 ? (
          <section>
            <h2 className={house.heading}>
              <Trans>About this workspace</Trans>
            </h2>
            <ol className={styles.rows}>
              {notices.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} onRead={(each) => void reading.markNotice(each)} />
              ))}
            </ol>
          </section>
        ) : null}
        {byDay(rows, zone).map(({ day, rows: some }) => (
          <section key={day}>
            <h2 className={house.heading}>
              <DateText at={day} />
            </h2>
            <ol className={styles.rows}>
              {some.map((row) => (
                <InboxRow key={row.id} row={row} onMark={reading.mark} />
              ))}
            </ol>
          </section>
        ))}
        {inbox.hasNextPage ? (
          <div className={styles.more}>
            <Button
              variant="default"
              loading={inbox.isFetchingNextPage}
              onClick={() => void inbox.fetchNextPage()}
            >
              <Trans>Show earlier</Trans>
            </Button>
          </div>
        ) : null}
      </ZoneContext>
    </Page>
  )
}

interface Search {
  show?: 'all' | undefined
  reason?: Reason | undefined
}

function useFilter(): { filter: Filter; choose: (part: Search) => void } {
  const navigate = useNavigate()
  const { show, reason } = useSearch({ strict: false }) as Search
  const filter = { unread: show !== 'all', reason: reason && reason in reasonWords ? reason : null }
  const choose = (part: Search) =>
    void navigate({ to: '.', search: ((was: object) => ({ ...was, ...part })) as never, replace: true })
  return { filter, choose }
}

function ReasonSelect({
  value,
  onChange,
}: {
  value: Reason | null
  onChange: (reason: Reason | null) => void
}) {
  const { t, i18n } = useLingui()
  return (
    <Select
      aria-label={t`Reason`}
      placeholder={t`Every reason`}
      clearable
      className={styles.reasons}
      data={Object.entries(reasonWords).map(([reason, words]) => ({ value: reason, label: i18n._(words) }))}
      value={value}
      onChange={(chosen) => onChange(chosen as Reason | null)}
    />
  )
}

function Nothing({ filter }: { filter: Filter }) {
  const { t } = useLingui()
  if (filter.reason !== null)
    return (
      <EmptyState icon={IconInbox} title={t`Nothing for this reason`}>
        <Trans>Choose another reason, or all of them.</Trans>
      </EmptyState>
    )
  return (
    <EmptyState icon={IconInbox} title={filter.unread ? t`All read` : t`Nothing yet`}>
      <Trans>
        What is offered to you, where you are mentioned and what happens on your cards stands here, one row
        for each card.
      </Trans>
    </EmptyState>
  )
}
