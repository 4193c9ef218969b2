import { Trans } from '@lingui/react/macro'
import type { Backtest } from '../asking/answers'
import { useSay } from '../words/say'
import styles from './parts.module.css'

interface BacktestLineProps {
  backtest: Backtest | null
  history_days?: number
}

/** How often such forecasts came true on this team's own past; outside 75 to 95 of 100 it is a warning. */
export function BacktestLine({ backtest, history_days }: BacktestLineProps) {
  const say = useSay()
  const history = say.days(history_days)
  if (!backtest || backtest.rate === null)
    return (
      <p className={styles.quiet}>
        {history_days === undefined ? (
          <Trans>The past is too short to try the forecast on it.</Trans>
        ) : (
          <Trans>Rests on {history} of history; too short to try the forecast on the past.</Trans>
        )}
      </p>
    )
  const [rate, low, high] = [say.share(backtest.rate), say.share(backtest.low), say.share(backtest.high)]
  const [hits, origins, horizon] = [
    say.count(backtest.hits),
    say.count(backtest.origins),
    say.days(backtest.horizon_days),
  ]
  return (
    <p className={backtest.warn ? styles.warning : styles.quiet} role={backtest.warn ? 'note' : undefined}>
      {backtest.warn ? (
        <>
          <Trans>
            Careful: tried on the past, forecasts said with 85% over {horizon} came true in {rate} of the
            cases ({hits} of {origins}, between {low} and {high} allowing for chance).
          </Trans>{' '}
          {backtest.rate < 0.75 ? (
            <Trans>They promise too much here, because the pace has been changing.</Trans>
          ) : (
            <Trans>They promise too little here, because the pace has been changing.</Trans>
          )}
        </>
      ) : (
        <Trans>
          Tried on the past, forecasts said with 85% over {horizon} came true in {rate} of the cases ({hits}{' '}
          of {origins}, between {low} and {high} allowing for chance).
        </Trans>
      )}{' '}
      {history_days === undefined ? null : <Trans>Rests on {history} of history.</Trans>}
    </p>
  )
}
