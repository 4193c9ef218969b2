import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, Suspense } from 'react'
import { cardPanel } from '#features/boards/board/card-panel'
import type { Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { useVocabulary } from '#features/boards/vocabulary/vocabulary'
import { Page } from '#ui/page'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { ZoneContext } from '#ui/time/zone'
import { useFindingSearch } from '../asking/use-finding-search'
import { FilterBar } from '../bar/filter-bar'
import { GroupSelect } from '../list/group-select'
import type { Kind } from '../views/kinds'
import { ViewSwitch } from '../views/view-switch'
import { ViewsMenu } from '../views/views-menu'
import styles from './schedule.module.css'

export interface SchedulePageProps {
  kind: Kind
  title: string
  grouped?: boolean
  children: (vocabulary: Vocabulary) => ReactNode
}

/** The frame of a timeline and of a calendar: the filter above, the open card beside. */
export function SchedulePage({ kind, title, grouped = false, children }: SchedulePageProps) {
  const { vocabulary, error, refetch } = useVocabulary()
  if (vocabulary)
    return (
      <Opened kind={kind} title={title} grouped={grouped} vocabulary={vocabulary}>
        {children}
      </Opened>
    )
  return (
    <Page title={title} wide>
      {error ? <ErrorState reason={error.message} onRetry={refetch} /> : <LoadingState rows={12} />}
    </Page>
  )
}

function Opened(props: SchedulePageProps & { vocabulary: Vocabulary }) {
  const { kind, title, grouped, vocabulary, children } = props
  const [search, change] = useFindingSearch()
  const Panel = cardPanel()
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const groups = grouped ? (
    <GroupSelect
      value={search.group}
      isGuest={vocabulary.isGuest}
      onGroup={(group) => change({ group, view: null })}
    />
  ) : null
  return (
    <ZoneContext value={vocabulary.zone}>
      <Page
        title={title}
        wide
        // Beside a title on a phone it would leave no room for the title.
        actions={isPhone ? null : groups}
      >
        <div className={styles.page}>
          <FilterBar
            text={search.filter}
            vocabulary={vocabulary}
            onText={(filter) => change({ filter, view: null })}
          >
            {isPhone ? groups : null}
            <ViewsMenu vocabulary={vocabulary} kind={kind} />
            <ViewSwitch here={kind} />
          </FilterBar>
          {children(vocabulary)}
        </div>
      </Page>
      {Panel && search.card ? (
        <Suspense fallback={null}>
          <Panel card={search.card} onClose={() => change({ card: null })} />
        </Suspense>
      ) : null}
    </ZoneContext>
  )
}
