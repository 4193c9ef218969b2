import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import { DateField } from '#ui/time/date-field'
import type { Check, Problem } from '../asking/segments-api'
import { pathOf } from '../document/kinds'
import styles from './count.module.css'
import { Reach } from './reach'
import { Waterfall } from './waterfall'

export interface CountPanelProps {
  check: Check | undefined
  /** The answer is of a text that changed meanwhile. */
  isBehind: boolean
  refused: string | undefined
  hasBase: boolean
  isEmpty: boolean
  asOf: string
  onAsOf: (day: string) => void
}

/** What the rules come to: how many, in words, step by step, by channel. */
export function CountPanel(props: CountPanelProps) {
  const { check, isBehind, refused, hasBase, isEmpty, asOf, onAsOf } = props
  const { t, i18n } = useLingui()
  const counted = check?.counted
  const share = counted?.customers ? counted.members / counted.customers : 0
  const of = counted ? i18n.number(counted.customers) : ''
  const percent = i18n.number(share, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <section className={styles.panel} aria-label={t`What it comes to`} aria-busy={isBehind}>
      <div className={styles.top} aria-live="polite">
        {counted ? (
          <p className={styles.members}>
            <strong data-members>{i18n.number(counted.members)}</strong>{' '}
            <span className={styles.quiet}>
              <Trans>
                of {of} customers, {percent}
              </Trans>
            </span>
          </p>
        ) : (
          <p className={styles.quiet}>
            {isEmpty ? (
              <Trans>Add a rule, and the count comes while you write.</Trans>
            ) : hasBase ? (
              isBehind ? (
                <Trans>Counting…</Trans>
              ) : (
                <Trans>Not counted yet: something does not fit.</Trans>
              )
            ) : (
              <Trans>Without customers’ data nothing can be counted.</Trans>
            )}
          </p>
        )}
      </div>
      {refused ? (
        <Alert color="red" role="alert">
          {refused}
        </Alert>
      ) : null}
      <Elsewhere problems={check?.problems ?? []} />
      {check?.sentence ? <p className={styles.sentence}>{check.sentence}</p> : null}
      {hasBase ? (
        <DateField
          label={t`As of the end of`}
          description={t`Nothing: as of now`}
          value={asOf}
          onKeep={onAsOf}
        />
      ) : null}
      {counted ? <Waterfall count={counted} /> : null}
      {counted && counted.reach.length > 0 ? <Reach count={counted} /> : null}
    </section>
  )
}

/** What is wrong and stands in no rule: the purpose, the time zone, the whole. */
function Elsewhere({ problems }: { problems: readonly Problem[] }) {
  const { t } = useLingui()
  const here = problems.filter(({ place }) => (pathOf(place)?.length ?? 0) === 0)
  if (here.length === 0) return null
  return (
    <Alert color="orange">
      <p className={styles.title}>{t`This does not fit yet`}</p>
      <ul className={styles.problems}>
        {here.map(({ place, line, reason }) => (
          <li key={`${place} ${line} ${reason}`} lang="en">
            {place ? `${place}: ` : ''}
            {reason}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
