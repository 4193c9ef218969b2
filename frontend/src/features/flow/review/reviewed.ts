import type { ComponentType } from 'react'
import { AgeingPart } from '../parts/ageing-part'
import { BlockersPart } from '../parts/blockers-part'
import { BottleneckPart } from '../parts/bottleneck-part'
import { CumulativePart } from '../parts/cumulative-part'
import { CyclePart } from '../parts/cycle-part'
import { OverviewPart } from '../parts/overview-part'
import type { PartProps } from '../parts/part'
import { PromisesPart } from '../parts/promises-part'
import { ReworkPart } from '../parts/rework-part'
import { StagesPart } from '../parts/stages-part'
import { ThroughputPart } from '../parts/throughput-part'

/** In the order in which a review is talked through: what was promised, how it went, what stood in the way. */
export const reviewed: ComponentType<PartProps>[] = [
  OverviewPart,
  PromisesPart,
  CyclePart,
  ThroughputPart,
  CumulativePart,
  AgeingPart,
  BottleneckPart,
  StagesPart,
  BlockersPart,
  ReworkPart,
]
