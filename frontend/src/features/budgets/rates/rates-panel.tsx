import { Trans, useLingui } from '@lingui/react/macro'
import { IconCoins } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { type MemberTold, teamOf, useNames } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { useJobFunctionWords } from '#features/members/words/role-words'
import { EmptyState } from '#ui/states/empty-state'
import { type PriceRate, type Rated, type Rates, ratesQuery } from '../asking/budgets-api'
import { useMoneyNews } from '../asking/use-money-news'
import { useWhoPrices, type WhoPrices } from '../asking/who-prices'
import styles from '../look/money.module.css'
import { ExchangeRates } from './exchange-rates'
import { PersonPriceButton } from './person-price-button'
import { RateDialog } from './rate-dialog'
import { RateGaps } from './rate-gaps'
import { RateLine } from './rate-line'
import { byScope, type DatedRate, held, scopeName } from './rate-rows'
import { RateTable } from './rate-table'
import { ratedFunctions } from './rated-functions'

/** What an hour costs and what clients pay for it, everywhere but in single projects. */
export function RatesPanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const who = useWhoPrices()
  const query = useQuery({ ...ratesQuery(workspace), enabled: who !== null })
  useMoneyNews()
  if (!who) return <EmptyState icon={IconCoins} title={t`Rates are shown to whoever sees prices`} />
  return (
    <>
      <p className={styles.quiet}>
        <Trans>
          Of several prices the narrower comes first: card, project and person, project and job function,
          person, job function, everything. Each holds from a day on; an entry keeps the rates it was rated
          by.
        </Trans>
      </p>
      <RateGaps who={who} />
      <ListedState query={query}>{(rates) => <AllRates rates={rates} who={who} />}</ListedState>
    </>
  )
}

export interface Chosen {
  rated: Rated
  name: string
  rows: readonly DatedRate[]
}

function AllRates({ rates, who }: { rates: Rates; who: WhoPrices }) {
  const { t } = useLingui()
  const functions: Record<string, string> = useJobFunctionWords()
  const names = useNames(who.seen)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const somebody = (id: number | null) => (id === null ? '' : (names.member.get(id) ?? t`Somebody`))
  const of = (scope: PriceRate['scope']) => rates.prices.filter((row) => row.scope === scope)
  const priceOf = ({ id, name }: MemberTold): Chosen => ({
    rated: { of: 'price', member: id },
    name,
    rows: of('person').filter(({ member }) => member === id),
  })
  const line = (rated: Rated, name: string, rows: readonly DatedRate[], none: string, detail?: string) => (
    <RateLine
      key={`${rated.of} ${name}`}
      who={who}
      name={name}
      detail={detail}
      spoken={name}
      rows={rows}
      none={none}
      onSet={rates.may_set ? () => setChosen({ rated, name, rows }) : null}
    />
  )
  const persons = byScope(of('person'), scopeName)
  const narrower = byScope(
    rates.prices.filter((row) => row.project !== null || row.card !== null),
    scopeName,
  )
  return (
    <>
      <RateTable
        title={t`What clients pay`}
        action={
          rates.may_set ? (
            <PersonPriceButton people={teamOf(who.seen)} onChoose={(person) => setChosen(priceOf(person))} />
          ) : null
        }
      >
        {line({ of: 'price' }, t`Everything else`, of('workspace'), t`none`)}
        {ratedFunctions.map((job) =>
          line(
            { of: 'price', job_function: job },
            functions[job] ?? job,
            of('function').filter((row) => row.job_function === job),
            t`as everything else`,
          ),
        )}
        {persons.map(([, rows]) => {
          const member = rows[0]?.member ?? 0
          return line({ of: 'price', member }, somebody(member), rows, t`as the job function`, t`Person`)
        })}
      </RateTable>
      <NarrowerPrices groups={narrower} who={who} />
      {rates.costs !== null ? (
        <RateTable
          title={t`What an hour costs`}
          about={<Trans>Only whoever sees costs and margins sees these.</Trans>}
        >
          {line({ of: 'overhead' }, t`The house beside its people`, rates.overhead ?? [], t`none`)}
          {teamOf(who.seen).map((member) =>
            line(
              { of: 'cost', member: member.id },
              member.name,
              rates.costs?.filter((row) => row.member === member.id) ?? [],
              t`none yet`,
              functions[member.job_function],
            ),
          )}
        </RateTable>
      ) : null}
      <ExchangeRates rates={rates} who={who} />
      {chosen ? (
        <RateDialog
          who={who}
          rated={chosen.rated}
          name={chosen.name}
          now={held(chosen.rows, who.today)}
          currencies={currenciesOf(rates)}
          firstOpenDay={rates.first_open_day}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </>
  )
}

/** The workspace's own first, then those that have an exchange rate. */
export function currenciesOf(rates: Rates): string[] {
  return [...new Set([rates.currency, ...rates.exchange.map(({ currency }) => currency)])]
}

/** Projects and cards with prices of their own: they are set there. */
function NarrowerPrices({ groups, who }: { groups: [string, PriceRate[]][]; who: WhoPrices }) {
  const workspace = useWorkspace()
  const names = useNames(who.seen)
  const projects = [...new Set(groups.flatMap(([, rows]) => rows.map(({ project }) => project)))].filter(
    (project) => project !== null,
  )
  if (projects.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="narrower-prices">
      <div className={styles.head}>
        <h2 id="narrower-prices">
          <Trans>Projects with prices of their own</Trans>
        </h2>
      </div>
      <ul className={styles.history}>
        {projects.map((project) => (
          <li key={project}>
            <Link
              to={`/w/${workspace}/budgets/${project}`}
              search={{ tab: 'rates' } as never}
              className={styles.goes}
            >
              {names.project.get(project) ?? '…'}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
