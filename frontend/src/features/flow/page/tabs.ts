import { useLingui } from '@lingui/react/macro'
import type { ComponentType } from 'react'
import { AgeingPart } from '../parts/ageing-part'
import { ApprovalsPart } from '../parts/approvals-part'
import { BlockersPart } from '../parts/blockers-part'
import { BottleneckPart } from '../parts/bottleneck-part'
import { CumulativePart } from '../parts/cumulative-part'
import { CyclePart } from '../parts/cycle-part'
import { ForecastPart } from '../parts/forecast-part'
import { OverviewPart } from '../parts/overview-part'
import type { PartProps } from '../parts/part'
import { PromisesPart } from '../parts/promises-part'
import { ReworkPart } from '../parts/rework-part'
import { StagesPart } from '../parts/stages-part'
import { StuckPart } from '../parts/stuck-part'
import { ThroughputPart } from '../parts/throughput-part'

export interface Tab {
  key: string
  name: string
  part: ComponentType<PartProps>
  /** Of now, whatever period is chosen: it is not compared. */
  now?: true
  /** Two are drawn over each other rather than beside each other. */
  overlaid?: true
}

export function useTabs(): Tab[] {
  const { t } = useLingui()
  return [
    { key: 'overview', name: t`Overview`, part: OverviewPart },
    { key: 'bottleneck', name: t`Bottleneck`, part: BottleneckPart },
    { key: 'stuck', name: t`Stuck`, part: StuckPart, now: true },
    { key: 'ageing', name: t`Age`, part: AgeingPart },
    { key: 'cumulative', name: t`Cumulative flow`, part: CumulativePart, overlaid: true },
    { key: 'cycle', name: t`Cycle time`, part: CyclePart, overlaid: true },
    { key: 'throughput', name: t`Throughput`, part: ThroughputPart, overlaid: true },
    { key: 'stages', name: t`Stages and efficiency`, part: StagesPart },
    { key: 'blockers', name: t`Blockers`, part: BlockersPart },
    { key: 'approvals', name: t`Approvals`, part: ApprovalsPart },
    { key: 'rework', name: t`Rework`, part: ReworkPart },
    { key: 'promises', name: t`Promises`, part: PromisesPart },
    { key: 'forecast', name: t`Forecast`, part: ForecastPart, now: true },
  ]
}
