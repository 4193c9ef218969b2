import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCirclesRelation, IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { NotFoundScreen } from '#ui/states/not-found-screen'
import { segmentsQuery, vocabularyQuery } from '../asking/segments-api'
import { useSegmentNews } from '../asking/use-segment-news'
import { MakeSegment } from './make-segment'
import { NoBase } from './no-base'
import { SegmentTable } from './segment-table'

/** Which customers are meant, by name: each segment with its last version and what came of it. */
export default function SegmentsPage() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const query = useQuery(segmentsQuery(workspace))
  const words = useQuery(vocabularyQuery(workspace))
  const [makes, setMakes] = useState(false)
  useSegmentNews()
  if (seen?.me.role === 'guest') return <NotFoundScreen />
  const make = (
    <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMakes(true)}>
      <Trans>New segment</Trans>
    </Button>
  )
  const actions = (
    <>
      <Button
        size="xs"
        variant="default"
        component={Link}
        to={`/w/${workspace}/segments/overlap`}
        leftSection={<IconCirclesRelation size={16} aria-hidden />}
      >
        <Trans context="of segments">Overlap</Trans>
      </Button>
      {make}
    </>
  )
  return (
    <Page title={t`Segments`} actions={query.data?.length ? actions : null}>
      {words.data && !words.data.base ? <NoBase vocabulary={words.data} /> : null}
      <ListedState query={query}>
        {(segments) =>
          segments.length === 0 ? (
            <EmptyState icon={IconUsersGroup} title={t`There is no segment yet`} action={make}>
              <Trans>
                A segment says which customers are meant: by what they bought, when, and how they can be
                reached with consent. It is written as rules, read as a sentence, counted while you write, and
                kept version by version.
              </Trans>
            </EmptyState>
          ) : (
            <SegmentTable segments={segments} names={names.member} />
          )
        }
      </ListedState>
      {makes ? <MakeSegment onClose={() => setMakes(false)} /> : null}
    </Page>
  )
}
