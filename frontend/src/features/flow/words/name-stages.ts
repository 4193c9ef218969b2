import type { Report } from '../asking/answers'
import type { Cell, Table } from '../asking/table'

/** What several boards have in common is told by words of the server's own; here they become the reader's. */
export function withStageNames(report: Report, names: Readonly<Record<string, string>>): Report {
  const say = (name: string) => names[name] ?? name
  const within = (table: Table, columns: readonly string[]): Table => {
    const at = new Set(columns.map((name) => table.columns.indexOf(name)))
    const cell = (value: Cell, place: number) =>
      at.has(place) && typeof value === 'string' ? say(value) : value
    return { ...table, rows: table.rows.map((row) => row.map(cell)) }
  }
  const { rules, cumulative_flow, bottleneck, rework, abandoned } = report
  return {
    ...report,
    rules: { ...rules, starts_in: say(rules.starts_in), done_in: say(rules.done_in) },
    stages: report.stages.map((stage) => ({ ...stage, name: say(stage.name) })),
    cumulative_flow: { ...cumulative_flow, columns: cumulative_flow.columns.map(say) },
    corrections: within(report.corrections, ['stage']),
    time_in_stages: within(report.time_in_stages, ['stage']),
    ageing: within(report.ageing, ['stage']),
    pace: within(report.pace, ['stage']),
    abandoned: { ...abandoned, by_stage: within(abandoned.by_stage, ['stage']) },
    rework: { ...rework, paths: within(rework.paths, ['from', 'to']) },
    bottleneck: {
      ...bottleneck,
      ...within(bottleneck, ['stage']),
      points_at: Object.fromEntries(
        Object.entries(bottleneck.points_at).map(([fact, stage]) => [
          fact,
          stage === null ? null : say(stage),
        ]),
      ) as Report['bottleneck']['points_at'],
    },
  }
}
