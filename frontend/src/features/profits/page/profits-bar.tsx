import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Pill, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import { useNames } from '#features/members/asking/workspace-query'
import { DateField } from '#ui/time/date-field'
import type { Cut } from '../asking/profits-api'
import styles from '../profits.module.css'
import { useProfitWords } from './use-profit-words'
import {
  cuts,
  type daysOf,
  type ProfitsAddress,
  type Span,
  spans,
  type useProfitsAddress,
} from './use-profits-address'

interface ProfitsBarProps {
  address: ProfitsAddress
  go: ReturnType<typeof useProfitsAddress>[1]
  who: WhoPrices
}

/** Of which days, cut how, and within what. */
export function ProfitsBar({ address, go, who }: ProfitsBarProps) {
  const { t } = useLingui()
  const words = useProfitWords()
  const names = useNames(who.seen)
  const isNarrow = useMediaQuery('(max-width: 1023px)', undefined, { getInitialValueInEffect: false })
  const { cut, span, days, client, project, manager } = address
  const within = [
    { key: 'client' as const, id: client, name: names.client.get(client ?? 0) },
    { key: 'project' as const, id: project, name: names.project.get(project ?? 0) },
    { key: 'manager' as const, id: manager, name: names.member.get(manager ?? 0) },
  ].filter(({ id }) => id !== undefined)
  return (
    <div className={styles.bar}>
      <div className={styles.days}>
        <NativeSelect
          aria-label={t`Of which days`}
          value={span}
          data={[...spans, ...(span === 'own' ? (['own'] as const) : [])].map((each) => ({
            value: each,
            label: words.spans[each],
          }))}
          onChange={({ currentTarget }) => {
            const next = currentTarget.value as Span
            if (next !== 'own') go({ span: next })
          }}
        />
        {span === 'all' ? null : (
          <>
            <DateField
              aria-label={t`From`}
              value={days.first_day}
              clearable={false}
              w={150}
              onKeep={(first_day) => first_day && go({ days: inOrder({ ...days, first_day }) })}
            />
            <span aria-hidden>–</span>
            <DateField
              aria-label={t`Until`}
              value={days.last_day}
              clearable={false}
              w={150}
              onKeep={(last_day) => last_day && go({ days: inOrder({ ...days, last_day }) })}
            />
          </>
        )}
      </div>
      {isNarrow ? (
        <NativeSelect
          aria-label={t`How it is cut`}
          value={cut}
          data={cuts.map((each) => ({ value: each, label: words.cuts[each] }))}
          onChange={({ currentTarget }) => go({ cut: currentTarget.value as Cut })}
        />
      ) : (
        <SegmentedControl
          aria-label={t`How it is cut`}
          value={cut}
          data={cuts.map((each) => ({ value: each, label: words.cuts[each] }))}
          onChange={(to) => go({ cut: to as Cut })}
        />
      )}
      {within.length > 0 ? (
        <div className={styles.within}>
          <span className={styles.quiet}>
            <Trans>Only</Trans>
          </span>
          {within.map(({ key, name }) => (
            <Pill
              key={key}
              withRemoveButton
              size="md"
              removeButtonProps={{
                'aria-label': t`All again, not only ${name ?? ''}`,
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() => go({ [key]: undefined })}
            >
              {name ?? '…'}
            </Pill>
          ))}
        </div>
      ) : null}
    </div>
  )
}

function inOrder(days: ReturnType<typeof daysOf>) {
  const { first_day, last_day } = days
  return first_day <= last_day ? days : { first_day: last_day, last_day: first_day }
}
