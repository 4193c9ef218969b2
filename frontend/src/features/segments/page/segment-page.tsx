import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen, type WorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { Tabbed } from '#features/members/look/tabbed'
import { Page } from '#ui/page'
import { Addressed } from '#ui/states/addressed'
import { LoadingState } from '#ui/states/loading-state'
import { NotFoundScreen } from '#ui/states/not-found-screen'
import { segmentQuery, type Vocabulary, vocabularyQuery, type Whole } from '../asking/segments-api'
import { useSegmentNews } from '../asking/use-segment-news'
import { CriteriaPart } from '../criteria/criteria-part'
import { NoBase } from '../list/no-base'
import { RunsPart } from '../runs/runs-part'
import { VersionsPart } from '../versions/versions-part'
import { Builder } from './builder'
import styles from './page.module.css'
import { SegmentActions } from './segment-actions'
import { useDocument } from './use-document'

/** One segment: its rules with what they come to, its versions, its runs. */
export default function SegmentPage() {
  const { segment = '' } = useParams({ strict: false }) as { segment?: string }
  const { data: seen } = useWorkspaceSeen()
  if (seen?.me.role === 'guest') return <NotFoundScreen />
  return <Addressed part={segment}>{(id) => <OfSegment key={id} id={id} />}</Addressed>
}

function OfSegment({ id }: { id: number }) {
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const query = useQuery(segmentQuery(workspace, id))
  const words = useQuery(vocabularyQuery(workspace))
  useSegmentNews()
  if (query.error && !query.data && 'status' in query.error && query.error.status === 404)
    return <NotFoundScreen />
  if (query.data && words.data && seen)
    return <SegmentBody segment={query.data} vocabulary={words.data} seen={seen} />
  return (
    <Page title="…" crumb={<Crumb />}>
      {query.data ? (
        <ListedState query={words}>{() => <LoadingState />}</ListedState>
      ) : (
        <ListedState query={query}>{() => <LoadingState />}</ListedState>
      )}
    </Page>
  )
}

function Crumb() {
  const workspace = useWorkspace()
  return (
    <Link to={`/w/${workspace}/segments`} className={styles.crumb ?? ''}>
      <Trans>Segments</Trans>
    </Link>
  )
}

interface BodyProps {
  segment: Whole
  vocabulary: Vocabulary
  seen: WorkspaceSeen
}

function SegmentBody({ segment, vocabulary, seen }: BodyProps) {
  const { t } = useLingui()
  const writing = useDocument(segment, vocabulary)
  const names = useNames(seen)
  const owner = segment.owner === null ? undefined : names.member.get(segment.owner)
  const latest = segment.versions[0]
  return (
    <Page
      title={segment.name}
      crumb={<Crumb />}
      actions={<SegmentActions segment={segment} writing={writing} seen={seen} />}
    >
      <p className={styles.about}>
        <code>{latest ? `${segment.key}@${latest.number}` : segment.key}</code>
        {owner ? <span>{owner}</span> : null}
        {segment.archived ? (
          <span className={styles.away}>
            <Trans context="a segment">put away</Trans>
          </span>
        ) : null}
        {segment.purpose ? <span>{segment.purpose}</span> : null}
      </p>
      {vocabulary.base ? null : <NoBase vocabulary={vocabulary} />}
      <Tabbed
        label={t`Parts of the segment`}
        tabs={[
          {
            key: 'rules',
            label: t({ message: 'Rules', context: 'of a segment' }),
            panel: (
              <Builder segment={segment} vocabulary={vocabulary} writing={writing} names={names.member} />
            ),
          },
          {
            key: 'criteria',
            label: t({ message: 'Criteria', context: 'of a segment' }),
            panel: <CriteriaPart segment={segment} vocabulary={vocabulary} names={names.member} />,
          },
          {
            key: 'versions',
            label: t({ message: 'Versions', context: 'of a segment' }),
            panel: <VersionsPart segment={segment} writing={writing} names={names.member} />,
          },
          {
            key: 'runs',
            label: t({ message: 'Runs', context: 'of a segment' }),
            panel: <RunsPart segment={segment} hasBase={vocabulary.base !== ''} names={names.member} />,
          },
        ]}
      />
    </Page>
  )
}
