import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { type MemberTold, teamOf, useNames } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { useJobFunctionWords } from '#features/members/words/role-words'
import { type Rates, ratesQuery } from '../asking/budgets-api'
import type { WhoPrices } from '../asking/who-prices'
import { PersonPriceButton } from '../rates/person-price-button'
import { RateDialog } from '../rates/rate-dialog'
import { RateLine } from '../rates/rate-line'
import { held } from '../rates/rate-rows'
import { RateTable } from '../rates/rate-table'
import { ratedFunctions } from '../rates/rated-functions'
import { type Chosen, currenciesOf } from '../rates/rates-panel'

/** Prices of this project only; what has none here is paid as everywhere. */
export function ProjectRates({ project, who }: { project: number; who: WhoPrices }) {
  const workspace = useWorkspace()
  const query = useQuery(ratesQuery(workspace))
  return (
    <ListedState query={query}>{(rates) => <Own rates={rates} project={project} who={who} />}</ListedState>
  )
}

function Own({ rates, project, who }: { rates: Rates; project: number; who: WhoPrices }) {
  const { t } = useLingui()
  const functions: Record<string, string> = useJobFunctionWords()
  const names = useNames(who.seen)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const rows = rates.prices.filter((row) => row.project === project)
  const team = new Set(who.seen.projects.find(({ id }) => id === project)?.team.map(({ member }) => member))
  const people = teamOf(who.seen).filter(({ id }) => team.has(id) || rows.some(({ member }) => member === id))
  // Whoever works for it without being in its team may have a price of their own, too.
  const others = teamOf(who.seen).filter((one) => !people.includes(one))
  const priceOf = ({ id, name }: MemberTold): Chosen => ({
    rated: { of: 'price', project, member: id },
    name,
    rows: rows.filter(({ member }) => member === id),
  })
  const line = (next: Chosen, detail?: string) => (
    <RateLine
      key={next.name}
      who={who}
      name={next.name}
      detail={detail}
      spoken={next.name}
      rows={next.rows}
      none={t`as everywhere`}
      onSet={rates.may_set ? () => setChosen(next) : null}
    />
  )
  return (
    <>
      <RateTable
        title={t`By person`}
        about={<Trans>These come before all others on this project.</Trans>}
        action={
          rates.may_set && others.length > 0 ? (
            <PersonPriceButton people={others} onChoose={(person) => setChosen(priceOf(person))} />
          ) : null
        }
      >
        {people.map((person) => line(priceOf(person), functions[person.job_function]))}
      </RateTable>
      <RateTable title={t`By job function`}>
        {ratedFunctions.map((job) =>
          line({
            rated: { of: 'price', project, job_function: job },
            name: functions[job] ?? job,
            rows: rows.filter(({ job_function }) => job_function === job),
          }),
        )}
      </RateTable>
      {chosen ? (
        <RateDialog
          who={who}
          rated={chosen.rated}
          name={`${chosen.name}, ${names.project.get(project) ?? ''}`}
          now={held(chosen.rows, who.today)}
          currencies={currenciesOf(rates)}
          firstOpenDay={rates.first_open_day}
          onClose={() => setChosen(null)}
        />
      ) : null}
    </>
  )
}
