import type { StageKind } from '#ui/theme/palette'
import type { Table } from './table'

/** What the server answers about the flow. Days are ISO dates, times days, shares 0 to 1; null cannot be said. */
export interface Seen {
  number: number
  board_ids: number[]
  report: Report
  cards: Record<string, SeenCard>
}

export interface SeenCard {
  id: number
  number: number
  title: string
  client: number | null
  holder: number | null
}

export interface Rules {
  profile: string
  count: string
  percentile: string
  zone: string
  as_of: string
  since: string
  until: string
  starts_in: string
  done_in: string
}

export interface Percentiles {
  n: number
  mean: number | null
  percentiles: Record<string, number | null>
}

export interface Behaviour {
  weeks: string[]
  values: number[]
  baseline: number
  mean: number | null
  upper: number | null
  lower: number | null
  signals: string[][]
}

export interface Stage {
  name: string
  kind: StageKind
  limit: number | null
}

export interface Report {
  rules: Rules
  stages: Stage[]
  counts: Record<
    'items' | 'finished' | 'finished_in_period' | 'in_progress' | 'not_started' | 'abandoned' | 'moves',
    number
  >
  cumulative_flow: Table
  corrections: Table
  daily: Table
  weekly: Table
  cycle_times: Percentiles & { items: Table }
  lead_times: Percentiles
  histogram: Table
  time_in_stages: Table
  efficiency: {
    share: number | null
    configured: boolean
    total_days: number
    active_days: number
    blocked_days: number
  }
  blockers: Table
  blocker_reasons: Table
  waits: Table
  bottleneck: Table & {
    points_at: Record<'growth' | 'share_of_time' | 'at_limit' | 'blocked', string | null>
  }
  ageing: Table
  pace: Table
  approvals: Table
  rework: {
    returned: number
    returns: number
    passed: number
    share: number | null
    after: Percentiles
    paths: Table
  }
  abandoned: { count: number; started: Percentiles; by_stage: Table }
  little: {
    wip: number
    throughput: number
    cycle: number | null
    residual: number | null
    broken: [condition: string, figures: string][]
  }
  /** Of one board: its designs in time. Nothing for several. */
  designs?: Table
  behaviour: Record<'finished' | 'arrivals' | 'wip', Behaviour>
  promises: Record<'kept' | 'broken' | 'moved' | 'standing' | 'dropped', number> & {
    share_kept: number | null
    items: Table
  }
  expectation: {
    days: number | null
    n: number
    hits: number
    judged: number
    hit_rate: number | null
    history: Table
  }
}

/** What a picture is compared with. */
export interface Compared {
  report: Report
  /** Which days it is of. */
  name: string
}

export interface Backtest {
  horizon_days: number
  hits: number
  origins: number
  rate: number | null
  low: number | null
  high: number | null
  warn: boolean
}

/** Days by their certainty in percent ("85"). */
export type ByShare = Record<string, string | null>

export interface Dates {
  items: number
  by: ByShare
  chances: Table
}

/** Tried by chance, with the same trials at each look. */
export interface Tried {
  trials: number
  seed: number
}

export interface Forecast {
  how_many: { days: number; until: string; at_least: Record<string, number>; chances: Table } | null
  when: Dates | null
  growing: (Dates & Tried & { came_per_finished: number }) | null
  backtest: Backtest | null
  history_days: number
  scheme: string
  words: string | null
}

export interface Together {
  parts: { id: number; items: number; by: ByShare | null; backtest: Backtest | null }[]
  apart: Dates | null
  one_team: (Dates & Tried & { parts: ByShare[] | null; backtest: Backtest }) | null
  /** People who lately held cards of more than one part. */
  shared: number
  words: string | null
}

/** The cards that a card is divided into. */
export interface Children {
  count: number
  done: number
  unknown: number
  chance: number | null
  date_for_85: string | null
  words: string | null
}

export interface Chance {
  chance: number | null
  low: number | null
  high: number | null
  date_for_85: string | null
  latest_start: string | null
  days_left: number
  n: number
  stratum: string | null
  helps: { kind: string; chance: number; value: string | null }[]
  parts: Children | null
  /** Promises that were told such a chance here, and how many were kept. */
  tried: { promised: number; kept: number } | null
  words: string | null
}

export interface StuckCard {
  id: number
  number: number
  title: string
  board: number
  column: number
  holder: number | null
  client: number | null
  minutes: number
  /** 1 above half of what passed the column, 2 above 85 of 100, 3 above 95 of 100 or twice the stated norm. */
  level: number
  waiting_for: string | null
}

export interface Stuck {
  columns: {
    id: number
    name: string
    board: number
    kind: string
    norm: number[] | null
    stated: number | null
  }[]
  cards: StuckCard[]
}

export interface PromisesTold {
  by_client: Table
  by_manager: Table
  causes: Table
}
