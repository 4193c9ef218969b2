import { Trans, useLingui } from '@lingui/react/macro'
import type { Report } from '../asking/answers'
import { figure, rowsOf, text } from '../asking/table'
import { useSay } from '../words/say'
import styles from './parts.module.css'

export type FactKey = keyof Report['bottleneck']['points_at']

/** The four facts, each with its column in the answer and how its figures are said. */
export function useFacts(): { key: FactKey; column: string; name: string; about: string; share: boolean }[] {
  const { t } = useLingui()
  return [
    {
      key: 'growth',
      column: 'growth_per_week',
      name: t`Filling up`,
      about: t`cards more each week`,
      share: false,
    },
    {
      key: 'share_of_time',
      column: 'share_of_time',
      name: t`Time`,
      about: t`of all time in progress`,
      share: true,
    },
    { key: 'at_limit', column: 'days_at_limit', name: t`At its limit`, about: t`of the days`, share: true },
    {
      key: 'blocked',
      column: 'blocked',
      name: t`Stopped`,
      about: t`of its time, by blockers`,
      share: true,
    },
  ]
}

interface FactsTableProps {
  report: Report
  chosen: string | null
  onChoose?: (stage: string) => void
}

export function FactsTable({ report, chosen, onChoose }: FactsTableProps) {
  const { t } = useLingui()
  const say = useSay()
  const facts = useFacts()
  const rows = rowsOf(report.bottleneck)
  const most = Math.max(0.0001, ...rows.map((row) => Math.abs(figure(row.growth_per_week) ?? 0)))
  return (
    <table className={styles.facts}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Stage</Trans>
          </th>
          {facts.map(({ key, name, about }) => (
            <th key={key} scope="col">
              {name}
              <br />
              {about}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const stage = text(row.stage)
          return (
            <tr key={stage} data-chosen={stage === chosen || undefined}>
              <th scope="row">
                {onChoose ? (
                  <button
                    type="button"
                    className={styles.choose}
                    aria-pressed={stage === chosen}
                    onClick={() => onChoose(stage)}
                  >
                    {stage}
                  </button>
                ) : (
                  stage
                )}
              </th>
              {facts.map(({ key, column, share }) => {
                const value = figure(row[column])
                const points = report.bottleneck.points_at[key] === stage
                const width = value === null ? 0 : share ? value : Math.max(0, value) / most
                return (
                  <td key={key}>
                    <div className={styles.cell}>
                      <span className={points ? styles.points : undefined}>
                        {value === null
                          ? t`no limit`
                          : share
                            ? say.share(value)
                            : signed(value, say.count(value))}
                        {points ? ' ◀' : ''}
                      </span>
                      <span className={styles.track} aria-hidden>
                        <span
                          className={styles.fill}
                          data-tone={points ? 'danger' : undefined}
                          style={{ width: `${Math.round(Math.min(1, width) * 100)}%` }}
                        />
                      </span>
                    </div>
                  </td>
                )
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Too small to be written it is neither more nor less. */
function signed(value: number, written: string): string {
  const size = written.replace(/^[-−]/, '')
  return size === '0' ? size : `${value > 0 ? '+' : '−'}${size}`
}
