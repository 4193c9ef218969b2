import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useCommands } from '#ui/commands/registry'
import { Page } from '#ui/page'
import { useFlowSearch } from '../asking/use-flow-search'
import { cardFilter } from './card-filter'
import { Dashboard } from './dashboard'
import { FilterBar } from './filter-bar'
import styles from './page.module.css'
import { TabList } from './tab-list'
import { useTabs } from './tabs'

/** What the flow of the work tells, and how sure one may be of a date. */
export default function FlowPage() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { searchStr } = useLocation()
  const { search, change, choose } = useFlowSearch()
  const { data: seen } = useWorkspaceSeen()
  const tabs = useTabs()
  const Line = cardFilter()?.line
  const open = tabs.find(({ key }) => key === search.tab) ?? tabs[0]
  useBeginWithABoard(searchStr === '', seen?.spaces, (board) => choose({ board: [board] }))
  const step = (by: number) => {
    const next = open && tabs[tabs.indexOf(open) + by]
    if (next) change({ tab: next.key })
  }
  useCommands([
    { id: 'flow-next', label: t`Next chart`, group: t`Flow`, keys: ']', run: () => step(1) },
    { id: 'flow-before', label: t`Chart before`, group: t`Flow`, keys: 'p', run: () => step(-1) },
  ])
  const review = (
    <Button
      component={Link}
      to={`/w/${workspace}/flow/review${searchStr}`}
      variant="default"
      size="xs"
      leftSection={<IconPrinter size={15} stroke={1.6} aria-hidden />}
    >
      {t`Review`}
    </Button>
  )
  return (
    <Page title={t`Flow`} actions={review} wide>
      <div className={styles.page}>
        <FilterBar search={search} change={change} choose={choose} />
        {Line ? (
          <Suspense fallback={<div className={styles.line} />}>
            <Line text={search.shown.filter} onText={(filter) => choose({ filter })} />
          </Suspense>
        ) : null}
        <TabList tabs={tabs} open={open?.key ?? ''} onOpen={(tab) => change({ tab }, false)} />
        {open ? <Dashboard tab={open} search={search} change={change} choose={choose} /> : null}
      </div>
    </Page>
  )
}

type Spaces = { archived: boolean; boards: { id: number; archived: boolean }[] }[]

/** Stages are those of one board; somebody who arrives without a wish sees the first, not a mixture of all. */
function useBeginWithABoard(isBare: boolean, spaces: Spaces | undefined, begin: (board: number) => void) {
  const asked = useRef(!isBare)
  const first = spaces
    ?.filter(({ archived }) => !archived)
    .flatMap(({ boards }) => boards)
    .find(({ archived }) => !archived)?.id
  const latest = useRef(begin)
  useEffect(() => {
    latest.current = begin
  })
  useEffect(() => {
    if (asked.current || first === undefined) return
    asked.current = true
    latest.current(first)
  }, [first])
}
