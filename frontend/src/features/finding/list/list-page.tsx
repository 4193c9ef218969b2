import { useLingui } from '@lingui/react/macro'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useVocabulary, type Vocabulary } from '#features/boards/vocabulary/vocabulary'
import { Page } from '#ui/page'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { ZoneContext } from '#ui/time/zone'
import { useFindingSearch } from '../asking/use-finding-search'
import { FilterBar } from '../bar/filter-bar'
import { ViewSwitch } from '../views/view-switch'
import { ViewsMenu } from '../views/views-menu'
import { CardsList } from './cards-list'
import { chosenColumns, exportedColumns, useListColumns } from './columns'
import { GroupSelect } from './group-select'
import styles from './list.module.css'
import { ListTools } from './list-tools'

/** Every card one may see, of all boards: filtered, put in order, grouped. */
export default function ListPage() {
  const { t } = useLingui()
  const { vocabulary, error, refetch } = useVocabulary()
  if (vocabulary) return <OpenedList vocabulary={vocabulary} />
  return (
    <Page title={t`All cards`} wide>
      {error ? <ErrorState reason={error.message} onRetry={refetch} /> : <LoadingState rows={12} />}
    </Page>
  )
}

function OpenedList({ vocabulary }: { vocabulary: Vocabulary }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [search, change] = useFindingSearch()
  const all = useListColumns(vocabulary)
  const columns = chosenColumns(all, search.columns, vocabulary.isGuest)
  const { filter, sort, group } = search
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const [isChoosing, setChoosing] = useState(false)
  return (
    <ZoneContext value={vocabulary.zone}>
      <Page
        title={t`All cards`}
        wide
        actions={
          <ListTools
            workspace={workspace}
            wish={{ filter, sort, group, columns: exportedColumns(columns) }}
            all={all}
            shown={columns}
            onGroup={(next) => change({ group: next })}
            onColumns={(next) => change({ columns: next })}
            isGuest={vocabulary.isGuest}
            isPhone={isPhone}
            isChoosing={isChoosing}
            onChoosing={() => setChoosing(!isChoosing)}
          />
        }
      >
        <div className={styles.page}>
          <FilterBar
            text={filter}
            vocabulary={vocabulary}
            onText={(next) => change({ filter: next, view: null })}
          >
            {isPhone ? (
              <GroupSelect
                value={group}
                isGuest={vocabulary.isGuest}
                onGroup={(next) => change({ group: next })}
              />
            ) : null}
            <ViewsMenu vocabulary={vocabulary} kind="list" />
            <ViewSwitch here="list" />
          </FilterBar>
          <CardsList vocabulary={vocabulary} columns={columns} isChoosing={isChoosing} />
        </div>
      </Page>
    </ZoneContext>
  )
}
