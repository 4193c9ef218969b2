import { Trans, useLingui } from '@lingui/react/macro'
import { IconCirclesRelation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { NotFoundScreen } from '#ui/states/not-found-screen'
import type { SegmentOverlap } from '../asking/held'
import { overlapQuery, segmentsQuery } from '../asking/segments-api'
import { useSegmentNews } from '../asking/use-segment-news'
import { ChooseSegments } from './choose-segments'
import { Matrix } from './matrix'
import styles from './overlap.module.css'
import { called } from './shares'

/** Who is in two segments at once, by the last run of each. */
export default function OverlapPage() {
  const { data: seen } = useWorkspaceSeen()
  if (seen?.me.role === 'guest') return <NotFoundScreen />
  return <Overlap />
}

function Overlap() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const list = useQuery(segmentsQuery(workspace))
  const [chosen, setChosen] = useState<readonly number[] | null>(null)
  const query = useQuery(overlapQuery(workspace, chosen, list.data))
  useSegmentNews()
  const crumb = (
    <Link to={`/w/${workspace}/segments`} className={styles.crumb ?? ''}>
      <Trans>Segments</Trans>
    </Link>
  )
  return (
    <Page title={t({ message: 'Overlap', context: 'of segments' })} crumb={crumb}>
      {list.data ? <ChooseSegments segments={list.data} chosen={chosen} onChoose={setChosen} /> : null}
      {chosen?.length === 0 ? (
        <TooFew />
      ) : list.data ? (
        <ListedState query={query}>{(overlap) => <Laid overlap={called(overlap, list.data)} />}</ListedState>
      ) : (
        <ListedState query={list}>{() => null}</ListedState>
      )}
    </Page>
  )
}

function Laid({ overlap }: { overlap: SegmentOverlap }) {
  const { left_out } = overlap
  const missing = overlap.without_run.join(', ')
  return (
    <>
      {overlap.segments.length < 2 ? <TooFew /> : <Matrix overlap={overlap} />}
      {left_out > 0 ? (
        <p className={styles.quiet}>
          <Trans>
            Further segments that have a run and do not fit: {left_out}. Choose those that are meant.
          </Trans>
        </p>
      ) : null}
      {overlap.of_one_state ? null : (
        <p className={styles.quiet}>
          <Trans>The customers’ data changed between these runs.</Trans>
        </p>
      )}
      {missing ? (
        <p className={styles.quiet}>
          <Trans>Without a run, and therefore not here: {missing}.</Trans>
        </p>
      ) : null}
    </>
  )
}

function TooFew() {
  const { t } = useLingui()
  return (
    <EmptyState icon={IconCirclesRelation} title={t`It takes two segments with a run`}>
      <Trans>A run freezes who is in a segment. Once two have one, this shows whom they share.</Trans>
    </EmptyState>
  )
}
