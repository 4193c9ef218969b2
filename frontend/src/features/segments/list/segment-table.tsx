import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { RelativeTime } from '#ui/time/relative-time'
import type { Segment } from '../asking/segments-api'
import { useHeldWords } from '../words/use-held-words'
import styles from './list.module.css'

export interface SegmentTableProps {
  segments: readonly Segment[]
  names: ReadonlyMap<number, string>
}

export function SegmentTable({ segments, names }: SegmentTableProps) {
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Segment</Trans>
            </th>
            <th scope="col" className={styles.onlyWide}>
              <Trans context="of a segment">Owner</Trans>
            </th>
            <th scope="col" className={styles.number}>
              <Trans context="of a segment">Version</Trans>
            </th>
            <th scope="col" className={styles.number}>
              <Trans>Customers in it</Trans>
            </th>
            <th scope="col" className={styles.onlyWide}>
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
        <Link to={`/w/${workspace}/segments/${segment.id}`} className={styles.name}>
          {segment.name}
        </Link>
        <span className={styles.small}>
          {segment.purpose || segment.key}
          {segment.archived ? (
            <>
              {' · '}
              <Trans context="a segment">put away</Trans>
            </>
          ) : null}
        </span>
      </td>
      <td className={styles.onlyWide}>{segment.owner === null ? '–' : (names.get(segment.owner) ?? '–')}</td>
      <td className={styles.number}>{segment.version || '–'}</td>
      <td className={styles.number}>{segment.run_at === null ? '–' : told(segment.size)}</td>
      <td className={`${styles.onlyWide} ${styles.quiet}`}>
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
