import type { Report } from '../asking/answers'

/** Four cards of a small board, for tests: one was moved back, one is in progress. */
export function smallReport(changed: Partial<Report> = {}): Report {
  const few = { n: 3, mean: 4, percentiles: { '50': null, '70': null, '85': null, '95': null } }
  const weeks = ['2026-11-02', '2026-11-09']
  const behaviour = {
    weeks,
    values: [2, 9],
    baseline: 1,
    mean: 2,
    upper: 5,
    lower: 0,
    signals: [[], ['LargeChange']],
  }
  return {
    rules: {
      profile: 'baton',
      count: 'inclusive',
      percentile: 'ceil',
      zone: 'Europe/Amsterdam',
      as_of: '2026-11-22T10:00:00Z',
      since: '2026-11-20',
      until: '2026-11-21',
      starts_in: 'Work',
      done_in: 'Done',
    },
    stages: [
      { name: 'Queue', kind: 'queue', limit: null },
      { name: 'Work', kind: 'work', limit: 2 },
      { name: 'Check', kind: 'work', limit: null },
      { name: 'Done', kind: 'done', limit: null },
    ],
    counts: {
      items: 4,
      finished: 3,
      finished_in_period: 3,
      in_progress: 1,
      not_started: 0,
      abandoned: 0,
      moves: 9,
    },
    cumulative_flow: {
      columns: ['day', 'Queue', 'Work', 'Check', 'Done'],
      rows: [
        ['2026-11-20', 63, 63, 61, 60],
        ['2026-11-21', 64, 64, 63, 62],
      ],
    },
    corrections: { columns: ['item', 'stage', 'since', 'until'], rows: [] },
    daily: { columns: ['day', 'arrivals', 'finished', 'wip'], rows: [] },
    weekly: {
      columns: ['week', 'arrivals', 'finished', 'wip', 'whole'],
      rows: [
        ['2026-11-02', 2, 1, 4, true],
        ['2026-11-09', 3, 2, 5, false],
      ],
    },
    cycle_times: {
      n: 3,
      mean: 4,
      percentiles: { '50': 4, '70': null, '85': 7, '95': null },
      items: {
        columns: ['item', 'started', 'finished', 'days'],
        rows: [
          ['11', '2026-11-18', '2026-11-20', 3],
          ['12', '2026-11-15', '2026-11-21', 7],
        ],
      },
    },
    lead_times: few,
    histogram: {
      columns: ['days', 'items', 'share_until'],
      rows: [
        [3, 2, 0.66],
        [7, 1, 1],
      ],
    },
    time_in_stages: { columns: ['stage'], rows: [] },
    efficiency: { share: 0.5, configured: true, total_days: 4, active_days: 2, blocked_days: 1 },
    blockers: { columns: ['cause'], rows: [] },
    blocker_reasons: { columns: ['cause', 'reason'], rows: [] },
    approvals: { columns: [], rows: [] },
    waits: { columns: ['cause'], rows: [] },
    bottleneck: {
      columns: ['stage', 'growth_per_week'],
      rows: [['Work', 1]],
      points_at: { growth: 'Work', share_of_time: 'Check', at_limit: 'Work', blocked: null },
    },
    ageing: {
      columns: ['item', 'stage', 'started', 'days', 'days_in_stage', 'blocked', 'waiting'],
      rows: [
        ['13', 'Check', '2026-11-01', 20, 5, true, false],
        ['14', 'Check', '2026-11-01', 20, 2, false, false],
        ['15', 'Work', '2026-11-19', 3, 3, false, true],
      ],
    },
    pace: {
      columns: ['stage', 'items', 'p50', 'p70', 'p85', 'p95'],
      rows: [['Work', 30, 2, 3, 5, null]],
    },
    rework: {
      returned: 1,
      returns: 1,
      passed: 4,
      share: 0.25,
      after: few,
      paths: {
        columns: ['from', 'to', 'count', 'back'],
        rows: [
          ['Queue', 'Work', 4, false],
          ['Work', 'Check', 4, false],
          ['Check', 'Work', 1, true],
          ['Check', 'Done', 3, false],
        ],
      },
    },
    abandoned: { count: 0, started: few, by_stage: { columns: ['stage', 'items'], rows: [] } },
    little: { wip: 1, throughput: 1, cycle: 1, residual: 0, broken: [] },
    behaviour: { finished: behaviour, arrivals: behaviour, wip: behaviour },
    promises: {
      kept: 0,
      broken: 0,
      moved: 0,
      standing: 0,
      dropped: 0,
      share_kept: null,
      items: { columns: [], rows: [] },
    },
    expectation: {
      days: 7,
      n: 3,
      hits: 2,
      judged: 3,
      hit_rate: 0.66,
      history: { columns: ['day', 'days', 'n', 'hits', 'judged'], rows: [['2026-11-16', 7, 3, 2, 3]] },
    },
    ...changed,
  }
}
