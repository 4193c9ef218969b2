import { useLingui } from '@lingui/react/macro'
import { IconChartDots } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import type { Compared } from '../asking/answers'
import { type FlowSearch, otherQuestion, type Question, question, type Selection } from '../asking/selection'
import { useLive } from '../asking/use-live'
import { useReport } from '../asking/use-report'
import { useToday } from '../asking/use-today'
import { RulesContext } from '../charts/rule-line'
import { DesignNote } from '../parts/designs-figure'
import type { PartProps } from '../parts/part'
import { useSay } from '../words/say'
import styles from './page.module.css'
import type { Tab } from './tabs'

export interface DashboardProps {
  tab: Tab
  search: FlowSearch
  change: (changed: Partial<FlowSearch>, replace?: boolean) => void
  choose: (changed: Partial<Selection>, replace?: boolean) => void
}

/** The open chart of what is chosen and, where two are compared, the same chart of the other beside it. */
export function Dashboard({ tab, search, change, choose }: DashboardProps) {
  const { t } = useLingui()
  const { data: workspace } = useWorkspaceSeen()
  const zone = workspace?.workspace.time_zone ?? 'UTC'
  const today = useToday(zone)
  const asked = question(search.shown, search, today, zone)
  const other = tab.now ? null : otherQuestion(search, today, zone)
  const [over, beside] = tab.overlaid ? [other, null] : [null, other]
  const Part = tab.part
  const shown = {
    search,
    onChoose: (changed: Partial<Selection>) => choose(changed, false),
    onTab: (to: string) => change({ tab: to }, false),
  }
  return (
    <>
      {search.shown.design && search.shown.board.length === 1 && !tab.now ? (
        <DesignNote design={search.shown.design} onAll={() => choose({ design: null })} />
      ) : null}
      <div className={styles.compared} data-two={beside !== null || undefined}>
        <Answered asked={asked} named={other !== null} live>
          {(props) =>
            over ? (
              <Over asked={over} named={search.against === 'other' ? t`the other choice` : null}>
                {(compared) => <Part {...props} {...shown} other={compared} />}
              </Over>
            ) : (
              <Part {...props} {...shown} />
            )
          }
        </Answered>
        {beside ? (
          <Answered asked={beside} named>
            {(props) => (
              <Part
                {...props}
                search={search.against === 'other' ? { ...search, shown: search.other } : search}
              />
            )}
          </Answered>
        ) : null}
      </div>
    </>
  )
}

/** What is drawn over the picture; until it is there the picture stands alone. */
function Over({
  asked,
  named,
  children,
}: {
  asked: Question
  /** Unless it is of other days. */
  named: string | null
  children: (other: Compared | undefined) => ReactNode
}) {
  const say = useSay()
  const { data } = useReport(asked)
  const [since, until] = [say.day(String(asked.since)), say.day(String(asked.until))]
  return children(
    data && data.report.counts.items > 0
      ? { report: data.report, name: named ?? `${since} – ${until}` }
      : undefined,
  )
}

interface AnsweredProps {
  asked: Question
  named: boolean
  live?: boolean
  children: (props: Pick<PartProps, 'seen' | 'asked' | 'onPick'>) => ReactNode
}

function Answered({ asked, named, live = false, children }: AnsweredProps) {
  const { t } = useLingui()
  const say = useSay()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { data: seen, error, refetch, isPlaceholderData } = useReport(asked)
  useLive(live ? seen?.board_ids : noBoards, live ? seen?.number : undefined)
  const [since, until] = [say.day(String(asked.since)), say.day(String(asked.until))]
  const onPick = (item: string) => {
    const card = seen?.cards[item]
    if (card) void navigate({ to: `/w/${workspace}/c/${card.number}` })
  }
  return (
    <div className={styles.column} aria-busy={isPlaceholderData}>
      {named ? (
        <p className={styles.period}>
          {since} – {until}
        </p>
      ) : null}
      {error && !seen ? <ErrorState reason={error.message} onRetry={() => void refetch()} /> : null}
      {!error && !seen ? <LoadingState rows={10} /> : null}
      {seen && seen.report.counts.items === 0 ? (
        <EmptyState icon={IconChartDots} title={t`No cards to measure`}>
          {t`Nothing was on these boards in this period. Take a filter away, or choose a longer period.`}
        </EmptyState>
      ) : null}
      {seen && seen.report.counts.items > 0 ? (
        <RulesContext value={seen.report.rules}>{children({ seen, asked, onPick })}</RulesContext>
      ) : null}
    </div>
  )
}

const noBoards: number[] = []
