import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button } from '@mantine/core'
import { DateField } from '#ui/time/date-field'
import { type Check, type Count, shareOf } from '../asking/held'
import type { Problem } from '../asking/segments-api'
import { pathOf } from '../document/kinds'
import { useHeldWords } from '../words/use-held-words'
import styles from './count.module.css'
import { Reach } from './reach'
import { Waterfall } from './waterfall'

export interface CountPanelProps {
  check: Check | undefined
  /** The answer is of a text that changed meanwhile. */
  isBehind: boolean
  /** Why there is no count, in words. */
  refused: string | undefined
  onAskAgain: (() => void) | undefined
  hasBase: boolean
  isEmpty: boolean
  asOf: string
  onAsOf: (day: string) => void
}

/** What the rules come to: how many, in words, step by step, by channel. */
export function CountPanel(props: CountPanelProps) {
  const { check, isBehind, refused, onAskAgain, hasBase, isEmpty, asOf, onAsOf } = props
  const { t } = useLingui()
  const counted = check?.counted
  return (
    <section className={styles.panel} aria-label={t`What it comes to`} aria-busy={isBehind}>
      <div className={styles.top} aria-live="polite">
        {counted ? (
          <Members count={counted} />
        ) : refused ? null : (
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
          {onAskAgain ? (
            <Button size="compact-sm" variant="default" mt={8} display="block" onClick={onAskAgain}>
              <Trans>Try again</Trans>
            </Button>
          ) : null}
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
      {counted && counted.steps.length > 0 ? <Waterfall count={counted} /> : null}
      {counted && counted.reach.length > 0 ? <Reach count={counted} /> : null}
    </section>
  )
}

function Members({ count }: { count: Count }) {
  const { i18n } = useLingui()
  const told = useHeldWords()
  const of = told(count.customers)
  const share = shareOf(count.members, count.customers)
  const percent = i18n.number(share ?? 0, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <p className={styles.members}>
      <strong data-members>{told(count.members)}</strong>{' '}
      <span className={styles.quiet}>
        {share === null ? (
          <Trans>of {of} customers</Trans>
        ) : (
          <Trans>
            of {of} customers, {percent}
          </Trans>
        )}
      </span>
    </p>
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
