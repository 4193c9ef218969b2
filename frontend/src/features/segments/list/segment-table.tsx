import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import table from '#ui/table.module.css'
import { RelativeTime } from '#ui/time/relative-time'
import type { Segment } from '../asking/segments-api'
import { useHeldWords } from '../words/use-held-words'

export interface SegmentTableProps {
  segments: readonly Segment[]
  names: ReadonlyMap<number, string>
}

export function SegmentTable({ segments, names }: SegmentTableProps) {
  return (
    <div className={table.wide}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Segment</Trans>
            </th>
            <th scope="col" className={table.onlyWide}>
              <Trans context="of a segment">Owner</Trans>
            </th>
            <th scope="col" className={table.number}>
              <Trans context="of a segment">Version</Trans>
            </th>
            <th scope="col" className={table.number}>
              <Trans>Customers in it</Trans>
            </th>
            <th scope="col" className={table.onlyWide}>
              <Trans>Last run</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {segments.map((segment) => (
            <Row key={segment.id} segment={segment} names={names} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ segment, names }: { segment: Segment; names: ReadonlyMap<number, string> }) {
  const told = useHeldWords()
  const workspace = useWorkspace()
  const { run_version } = segment
  return (
    <tr data-quiet={segment.archived || undefined}>
      <td>
        <Link to={`/w/${workspace}/segments/${segment.id}`} className={table.name}>
          {segment.name}
        </Link>
        <span className={table.small}>
          {segment.purpose || segment.key}
          {segment.archived ? (
            <>
              {' · '}
              <Trans context="a segment">put away</Trans>
            </>
          ) : null}
        </span>
      </td>
      <td className={table.onlyWide}>{segment.owner === null ? '–' : (names.get(segment.owner) ?? '–')}</td>
      <td className={table.number}>{segment.version || '–'}</td>
      <td className={table.number}>{segment.run_at === null ? '–' : told(segment.size)}</td>
      <td className={`${table.onlyWide} ${table.quiet}`}>
        {segment.run_at === null ? (
          <Trans context="a run">none yet</Trans>
        ) : (
          <>
            <RelativeTime at={segment.run_at} />
            {run_version !== segment.version ? (
              <>
                {', '}
                <Trans>of version {run_version}</Trans>
              </>
            ) : null}
          </>
        )}
      </td>
    </tr>
  )
}
