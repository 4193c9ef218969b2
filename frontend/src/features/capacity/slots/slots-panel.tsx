import { Trans, useLingui } from '@lingui/react/macro'
import { useMediaQuery } from '@mantine/hooks'
import { IconCalendarOff } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { teamOf, type WorkspaceSeen } from '#features/members/asking/workspace-query'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { DayStrip } from '#ui/time/day-strip'
import { type SlotPlace, slotsQuery } from '../asking/capacity-api'
import { useCapacityDeeds } from '../asking/use-capacity-deeds'
import type { CapacityAddress, Go } from '../page/use-capacity-address'
import { WeekBar } from '../page/week-bar'
import { TrayPanel } from '../tray/tray-panel'
import { type Asked, SlotDialogs } from './dialogs'
import { Hand } from './hand'
import { daysShown } from './layout'
import { PerDay } from './per-day'
import { Planning } from './planning'
import { SlotDialog } from './slot-dialog'
import { SlotGrid } from './slot-grid'
import styles from './slots.module.css'
import { SlotToolsContext, SlotViewContext } from './slots-context'
import { useSlotDropping } from './use-slot-dropping'
import { useSlotKeys } from './use-slot-keys'
import { useSlotUndo } from './use-slot-undo'
import { usePlaceWords } from './use-words-of-slot'
import { WhatIsWrong } from './what-is-wrong'

export interface SlotsPanelProps {
  seen: WorkspaceSeen
  address: CapacityAddress
  go: Go
  thisWeek: string
}

/** The slot calendar, with the tray beside it. */
export function SlotsPanel({ seen, address, go, thisWeek }: SlotsPanelProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { monday, weeks, as, team } = address
  const asking = slotsQuery(workspace, monday, 7 * weeks, as, team)
  const { data: slots, error, refetch } = useQuery(asking)
  const queries = useQueryClient()
  const isPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const [chosen, setChosen] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const deeds = useCapacityDeeds()
  const words = usePlaceWords(seen)
  // What is known at this moment: a deed that waited for another finds more than what was drawn last.
  const known = () => queries.getQueryData(asking.queryKey) ?? slots
  const latest = useRef<{ known: typeof known; deeds: typeof deeds; words: typeof words }>(null)
  latest.current = { known, deeds, words }

  const tools = useMemo(() => {
    const titleOf = (card: number | null) =>
      latest.current?.known()?.cards.find(({ id }) => id === card)?.title ?? t`Busy`
    const planning = new Planning(
      () => latest.current?.deeds ?? deedsMissing(),
      () => latest.current?.known(),
      titleOf,
      (place) => latest.current?.words(place) ?? '',
    )
    return { hand: new Hand(), planning, seen }
  }, [seen, t])
  const view = useMemo(() => {
    if (!slots) return null
    const all = daysShown(slots)
    const today = all.find((day) => day >= slots.today) ?? all[0] ?? slots.first_day
    const one = chosen && all.includes(chosen) ? chosen : today
    const layout = { people: slots.people, days: isPhone ? [one] : all }
    return { slots, layout, all, cards: new Map(slots.cards.map((card) => [card.id, card])) }
  }, [slots, isPhone, chosen])
  const choose = useCallback((place: SlotPlace) => setAsked({ kind: 'choose', place }), [])
  const keys = useSlotKeys(tools, view, choose)
  useSlotDropping(tools.planning)
  useSlotUndo(tools.hand, deeds.undoLast)
  const dialogs = useMemo(() => ({ ask: setAsked, lift: keys.lift }), [keys.lift])
  const functions = [...new Set(teamOf(seen).map(({ job_function }) => job_function))]
  return (
    <SlotToolsContext value={tools}>
      <SlotDialogs value={dialogs}>
        <WeekBar address={address} go={go} thisWeek={thisWeek} functions={functions} teams={seen.teams}>
          {slots?.may_set ? <PerDay slots={slots} /> : null}
        </WeekBar>
        {view ? (
          <SlotViewContext value={view}>
            <WhatIsWrong />
            <div className={styles.split}>
              <div className={styles.main}>
                {isPhone ? (
                  <DayStrip days={view.all} chosen={view.layout.days[0] ?? ''} onChoose={setChosen} />
                ) : null}
                {slots?.people.length === 0 ? (
                  <EmptyState
                    icon={IconCalendarOff}
                    title={team === null ? t`Nobody of the team does that` : t`Nobody is in this team`}
                  >
                    <Trans>Choose another job function or team, or everybody.</Trans>
                  </EmptyState>
                ) : (
                  <SlotGrid keys={keys} />
                )}
                <p className={styles.help}>
                  <Trans>
                    Drag cards into slots, or use the keys: arrows walk, Space lifts and puts down, s changes
                    places, Delete takes out, p places, Ctrl+Z takes the last change back.
                  </Trans>
                </p>
              </div>
              <TrayPanel as={as} keys={keys} />
            </div>
            {asked ? <SlotDialog asked={asked} onClose={() => setAsked(null)} /> : null}
          </SlotViewContext>
        ) : error ? (
          <ErrorState reason={error.message} onRetry={() => void refetch()} />
        ) : (
          <LoadingState rows={12} />
        )}
      </SlotDialogs>
    </SlotToolsContext>
  )
}

function deedsMissing(): never {
  throw new Error('The plan is asked before it is shown.')
}
