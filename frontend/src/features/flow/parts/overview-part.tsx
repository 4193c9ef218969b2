import { useLingui } from '@lingui/react/macro'
import { which } from '../asking/selection'
import { figure, number, rowsOf, text } from '../asking/table'
import { useFlow } from '../asking/use-flow'
import { RuleLine } from '../charts/rule-line'
import { useConditions } from '../words/rules-of-charts'
import { useSay } from '../words/say'
import { BacktestLine } from './backtest-line'
import { DesignsFigure } from './designs-figure'
import { mostNamed } from './most-named'
import type { PartProps } from './part'
import styles from './parts.module.css'
import { Tile } from './tile'

/** The answers a department head asks for first, each a sentence that leads to its chart. */
export function OverviewPart(props: PartProps) {
  const { report } = props.seen
  return (
    <>
      <div className={styles.tiles}>
        <LateTile {...props} />
        <ExpectationTile {...props} />
        <ForecastTile {...props} />
        <CycleTile {...props} />
        <WipTile {...props} />
        <PromisesTile {...props} />
        <EfficiencyTile {...props} />
        <ReworkTile {...props} />
        <LittleTile {...props} />
      </div>
      <DesignsFigure report={report} chosen={props.search.shown.design} onChoose={props.onChoose} />
      <RuleLine n={report.counts.finished_in_period} />
    </>
  )
}

function LateTile({ seen: { report }, onTab }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const stage = mostNamed(Object.values(report.bottleneck.points_at).filter((each) => each !== null))
  const row = rowsOf(report.bottleneck).find((each) => each.stage === stage)
  const facts = say.count(Object.values(report.bottleneck.points_at).filter((each) => each === stage).length)
  const part = say.share(figure(row?.share_of_time))
  return (
    <Tile
      name={t`Where it is held up`}
      big={stage ?? '–'}
      says={
        stage === null
          ? t`No fact points at a stage.`
          : t`${facts} of 4 facts point there; ${part} of all time goes by in it.`
      }
      more={t`Why: cards and clients`}
      onMore={onTab && (() => onTab('bottleneck'))}
    />
  )
}

function ExpectationTile({ seen: { report }, onTab }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { days, hits, judged, hit_rate, n } = report.expectation
  const [met, all, rate, rests] = [say.count(hits), say.count(judged), say.share(hit_rate), say.cards(n)]
  return (
    <Tile
      name={t`Service level expectation`}
      big={days === null ? '–' : t`${say.days(days)}, 85%`}
      says={
        days === null
          ? t`Not enough finished cards for an expectation yet.`
          : t`It held for ${met} of ${all} cards of the period (${rate}) and rests on ${rests}.`
      }
      more={t`How it was week by week`}
      onMore={onTab && (() => onTab('cycle'))}
    />
  )
}

function ForecastTile({ search, onTab }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { data } = useFlow('forecast', { ...which(search.shown), days: 28, items: 20 })
  const told = data?.how_many
  if (!onTab && (search.against === 'before' || search.against === 'year')) return null
  const [until, even] = [say.day(told?.until), say.count(told?.at_least['50'])]
  return (
    <Tile
      name={t`In the next four weeks`}
      big={told ? t`at least ${say.cards(told.at_least['85'] ?? 0)}` : '–'}
      says={
        told
          ? t`With 85% certainty by ${until}; as likely as not ${even}.`
          : (data?.words ?? t`Nothing can be said yet: too little was finished.`)
      }
      more={t`Ask for other days and numbers`}
      onMore={onTab && (() => onTab('forecast'))}
    >
      {data && told ? <BacktestLine backtest={data.backtest} history_days={data.history_days} /> : null}
    </Tile>
  )
}

function CycleTile({ seen: { report }, onTab }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { percentiles, n } = report.cycle_times
  const [half, finished] = [say.days(percentiles['50']), say.cards(n)]
  return (
    <Tile
      name={t`Cycle time`}
      big={t`85% within ${say.days(percentiles['85'])}`}
      says={t`Half within ${half}; ${finished} finished in the period.`}
      more={t`Every card as a dot`}
      onMore={onTab && (() => onTab('cycle'))}
    />
  )
}

function WipTile({ seen: { report }, onTab }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const now = number(report.daily.rows.at(-1)?.[3])
  const days = Math.max(1, report.daily.rows.length)
  const sum = (at: number) => report.daily.rows.reduce((all, row) => all + number(row[at]), 0)
  const [came, went] = [say.count((sum(1) / days) * 7), say.count((sum(2) / days) * 7)]
  const oldest = rowsOf(report.ageing)[0]
  const [name, age] = [`#${text(oldest?.item)}`, say.days(figure(oldest?.days))]
  return (
    <Tile
      name={t`Work in progress`}
      big={say.cards(now)}
      says={
        oldest
          ? t`${came} a week are started, ${went} finished. The oldest, ${name}, is ${age} old.`
          : t`${came} a week are started, ${went} finished.`
      }
      more={t`Which are too old`}
      onMore={onTab && (() => onTab('ageing'))}
    />
  )
}

function PromisesTile({ seen: { report }, onTab }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { kept, broken, standing, share_kept } = report.promises
  const [held, late, open] = [say.count(kept), say.count(broken), say.count(standing)]
  return (
    <Tile
      name={t`Promises kept`}
      big={say.share(share_kept)}
      says={t`${held} kept, ${late} broken, ${open} stand.`}
      more={t`By client, manager and cause`}
      onMore={onTab && (() => onTab('promises'))}
    />
  )
}

function EfficiencyTile({ seen: { report }, onTab }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { share, configured } = report.efficiency
  const lost = rowsOf(report.waits).find((row) => row.cause === 'client')
  const waited = say.days(Math.round(figure(lost?.days) ?? 0))
  return (
    <Tile
      name={t`Flow efficiency`}
      big={configured ? say.share(share) : '–'}
      says={
        configured
          ? t`of the time somebody worked on the cards; for clients they waited ${waited}.`
          : t`The board has no stages of waiting, so work cannot be told from waiting.`
      }
      more={t`Where the waiting is`}
      onMore={onTab && (() => onTab('stages'))}
    />
  )
}

function ReworkTile({ seen: { report }, onTab }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const { returned, passed, share } = report.rework
  const [some, all, gone] = [say.count(returned), say.count(passed), say.count(report.abandoned.count)]
  return (
    <Tile
      name={t`Rework`}
      big={say.share(share)}
      says={t`${some} of ${all} cards went back; ${gone} were given up.`}
      more={t`From where to where`}
      onMore={onTab && (() => onTab('rework'))}
    />
  )
}

function LittleTile({ seen: { report } }: PartProps) {
  const { t } = useLingui()
  const say = useSay()
  const condition = useConditions()
  const { wip, throughput, cycle, broken } = report.little
  const [held, rate, time] = [say.count(wip), say.count(throughput), say.days(cycle)]
  const why = broken.map(([name]) => condition(name)).join('; ')
  return (
    <Tile
      name={t`Little’s law`}
      big={broken.length === 0 ? t`holds` : t`does not hold`}
      says={
        broken.length === 0
          ? t`${held} in progress, ${rate} a day, ${time}: averages of this period may be trusted.`
          : t`${held} in progress, ${rate} a day, ${time}. Do not plan with averages: ${why}.`
      }
    />
  )
}
