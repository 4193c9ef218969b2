import { Trans, useLingui } from '@lingui/react/macro'
import { NumberInput, Switch } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import type { Forecast } from '../asking/answers'
import { which } from '../asking/selection'
import { useFlow } from '../asking/use-flow'
import { Figure } from '../charts/figure'
import { chances } from '../options/chances'
import { useSay } from '../words/say'
import { BacktestLine } from './backtest-line'
import type { PartProps } from './part'
import styles from './parts.module.css'
import { TogetherFigure } from './together-figure'

/** How many by a day, when so many, and beside each how often such a forecast has come true here. */
export function ForecastPart({ search }: PartProps) {
  const { t } = useLingui()
  const [wanted, setWanted] = useState({ days: 28, items: 20, grows: false })
  const [settled] = useDebouncedValue(wanted, 300)
  const { grows, ...numbers } = settled
  const asked = grows ? { ...numbers, grows: 'true' } : numbers
  const { data, error, refetch } = useFlow('forecast', { ...which(search.shown), ...asked })
  if (error && !data) return <ErrorState reason={error.message} onRetry={() => void refetch()} />
  const field = (name: 'days' | 'items', most: number) => ({
    value: wanted[name],
    min: 1,
    max: most,
    allowDecimal: false,
    clampBehavior: 'strict' as const,
    w: 150,
    onChange: (value: string | number) => {
      const whole = Number(value)
      if (whole >= 1) setWanted((was) => ({ ...was, [name]: whole }))
    },
  })
  return (
    <>
      <div className={styles.form}>
        <NumberInput label={t`In how many days`} {...field('days', 366)} />
        <NumberInput label={t`How many cards`} {...field('items', 2000)} />
        <Switch
          className={styles.grows}
          label={t`More keeps coming`}
          description={t`Simulate a growing scope`}
          checked={wanted.grows}
          onChange={(event) => {
            const grows = event.currentTarget.checked
            setWanted((was) => ({ ...was, grows }))
          }}
        />
      </div>
      {search.as_of ? (
        <p className={styles.quiet}>
          <Trans>A forecast always starts from today, whatever day the charts show.</Trans>
        </p>
      ) : null}
      {data ? (
        <>
          <HowMany forecast={data} />
          {wanted.grows && data.growing ? <WhenGrowing forecast={data} /> : <When forecast={data} />}
        </>
      ) : (
        <LoadingState />
      )}
      <TogetherFigure shown={search.shown} />
    </>
  )
}

export function HowMany({ forecast }: { forecast: Forecast }) {
  const { t } = useLingui()
  const say = useSay()
  const told = forecast.how_many
  const [until, sure, even] = [
    say.day(told?.until),
    say.count(told?.at_least['85']),
    say.count(told?.at_least['50']),
  ]
  return (
    <Figure
      title={t`How many by then`}
      says={t`By ${until} at least ${sure} cards will be done with 85% certainty; as likely as not it will be ${even}.`}
      advice={t`Promise the first number; plan with the second.`}
      {...(told
        ? { draw: chances(told.chances, { name: t`chance of at least`, axis: t`cards`, days: false }) }
        : {})}
      height={250}
      rule={t`Exact, from this team’s own days by weekday; nothing is simulated.`}
      table={{
        columns: [t({ message: 'Cards', context: 'in flow' }), t`Chance of at least so many`],
        rows: told?.chances.rows ?? [],
      }}
      empty={!told && (forecast.words ?? t`Nothing can be said yet: too little was finished.`)}
    >
      <BacktestLine backtest={forecast.backtest} history_days={forecast.history_days} />
    </Figure>
  )
}

export function When({ forecast }: { forecast: Forecast }) {
  const { t } = useLingui()
  const say = useSay()
  const told = forecast.when
  const cards = say.cards(told?.items ?? 0)
  const [sure, even] = [say.day(told?.by['85']), say.day(told?.by['50'])]
  return (
    <Figure
      title={t`When it will be done`}
      says={
        told?.by['85']
          ? t`${cards} will be done by ${sure} with 85% certainty; as likely as not already by ${even}.`
          : t`When ${cards} will be done cannot be said with 85% certainty.`
      }
      advice={t`Name the later day to a client, and say the percentage with it.`}
      {...(told
        ? { draw: chances(told.chances, { name: t`chance of being done`, axis: '', days: true }) }
        : {})}
      height={250}
      rule={t`Exact, from this team’s own days by weekday; nothing is simulated.`}
      table={{ columns: [t`Day`, t`Chance of being done`], rows: told?.chances.rows ?? [] }}
      empty={!told && (forecast.words ?? t`Nothing can be said yet: too little was finished.`)}
    >
      <BacktestLine backtest={forecast.backtest} history_days={forecast.history_days} />
    </Figure>
  )
}

/** While as much comes as came; there is no exact answer to that. */
export function WhenGrowing({ forecast }: { forecast: Forecast }) {
  const { t } = useLingui()
  const say = useSay()
  const told = forecast.growing
  const cards = say.cards(told?.items ?? 0)
  const [sure, even, ten] = [
    say.day(told?.by['85']),
    say.day(told?.by['50']),
    say.count((told?.came_per_finished ?? 0) * 10),
  ]
  const trials = say.count(told?.trials)
  return (
    <Figure
      title={t`When it will be done while more comes`}
      says={
        told?.by['85']
          ? t`${cards} and what comes meanwhile will be done by ${sure} with 85% certainty; as likely as not already by ${even}.`
          : t`When ${cards} and what comes meanwhile will be done cannot be said with 85% certainty.`
      }
      advice={t`In the last 13 weeks ${ten} cards came for every 10 that were finished. What is not to wait for the newcomers needs a scope that is closed.`}
      {...(told?.chances.rows.length
        ? { draw: chances(told.chances, { name: t`chance of being done`, axis: '', days: true }) }
        : {})}
      height={250}
      rule={t`Simulated: ${trials} trials of whole past days, the same ones at each look. A growing scope has no exact answer.`}
      table={{ columns: [t`Day`, t`Chance of being done`], rows: told?.chances.rows ?? [] }}
    >
      <BacktestLine backtest={forecast.backtest} history_days={forecast.history_days} />
    </Figure>
  )
}
