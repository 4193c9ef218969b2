import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { imports, type KeptRow, type Placed } from '../asking/import-api'
import { useKeptCounts, useWhyKept } from './use-kept-words'

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
          Imports brought these bookings, and they are hours of nobody yet: nobody is named, the day is
          closed, or the length is not told. They stay with their cards, as the other tracker told them.
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
      {counted.length > 0 ? <PlaceThem onPlaced={() => void query.refetch()} /> : null}
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

/** Whatever can by now becomes hours of whoever booked it. */
function PlaceThem({ onPlaced }: { onPlaced: () => void }) {
  const workspace = useWorkspace()
  const doing = useDoing()
  const [placed, setPlaced] = useState<Placed | null>(null)
  const whyKept = useWhyKept()
  const left = Object.values(placed?.left ?? {}).reduce((sum, count) => sum + count, 0)
  const place = () =>
    doing.run(async () => {
      setPlaced(await imports.placeKept(workspace))
      onPlaced()
      return true
    })
  return (
    <div className={house.bar} role="status">
      <Button variant="default" loading={doing.busy} onClick={place}>
        <Trans>Make hours of them</Trans>
      </Button>
      {placed ? (
        <span className={house.quiet}>
          <Plural
            value={placed.entries}
            _0="No entry was made"
            one="# entry was made"
            other="# entries were made"
          />
          {left > 0 ? (
            <>
              {', '}
              <Plural value={left} one="# stays kept" other="# stay kept" />
              {`: ${whyKept(placed.left).join(' · ')}`}
            </>
          ) : null}
        </span>
      ) : null}
    </div>
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
        <Link to={`/w/${workspace}/c/${row.card.code}`} className={`${house.name} ${house.nameLink}`}>
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
