import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import house from '#features/members/look/house.module.css'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { imports, type KeptRow } from '../asking/import-api'
import { useKeptCounts } from './use-kept-words'

/** What imports brought and Baton has no place for yet. */
export default function KeptPage() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useInfiniteQuery({
    queryKey: [workspace, 'kept'],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) => imports.kept(workspace, pageParam, signal),
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const counted = useKeptCounts(query.data?.pages[0]?.counts ?? [])
  const crumb = (
    <Link to={`/w/${workspace}/import`} style={{ color: 'inherit', textDecoration: 'none' }}>
      <Trans>Import</Trans>
    </Link>
  )
  return (
    <Page title={t`Kept for later`} crumb={crumb}>
      <p className={house.about}>
        <Trans>
          Imports brought these rows, and Baton has no place for them yet. They stay with their cards, as the
          other tracker told them.
        </Trans>
      </p>
      {query.error && rows.length === 0 ? (
        <ErrorState reason={query.error.message} onRetry={() => void query.refetch()} />
      ) : null}
      {query.isPending ? <LoadingState /> : null}
      {query.data && rows.length === 0 ? (
        <EmptyState icon={IconArchive} title={t`Nothing is kept`}>
          <Trans>Everything that was imported has found its place.</Trans>
        </EmptyState>
      ) : null}
      {counted.length > 0 ? <h2 className={house.heading}>{counted.join(' · ')}</h2> : null}
      <ul className={house.list}>
        {rows.map((row) => (
          <OneKept key={row.id} row={row} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button
          mt="md"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      ) : null}
    </Page>
  )
}

function OneKept({ row }: { row: KeptRow }) {
  const { i18n } = useLingui()
  const workspace = useWorkspace()
  const hours =
    row.minutes === null
      ? ''
      : new Intl.NumberFormat(i18n.locale, { style: 'unit', unit: 'hour', maximumFractionDigits: 2 }).format(
          row.minutes / 60,
        )
  return (
    <li className={`${house.row} ${house.wraps}`}>
      <span className={house.main}>
        <Link to={`/w/${workspace}/c/${row.card.code}`} className={house.name}>
          #{row.card.number} {row.card.title}
        </Link>
        {row.text ? <span className={house.quiet}>{row.text}</span> : null}
      </span>
      <span className={house.side}>
        <span className={house.quiet}>{row.member}</span>
        {row.day ? <time dateTime={row.day}>{row.day}</time> : null}
        {hours ? <b className="tabular">{hours}</b> : null}
      </span>
    </li>
  )
}
