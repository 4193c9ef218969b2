import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import money from '#features/budgets/look/money.module.css'
import { ShareBar } from '#features/budgets/look/share-bar'
import { Figure } from '#features/flow/charts/figure'
import { clockOf } from '#lib/hours'
import { DateText } from '#ui/time/date-text'
import type { Burn } from '../asking/profits-api'
import styles from '../profits.module.css'
import { burnDrawing } from './burn-drawing'
import { SkewSteps } from './skew-steps'

export function BurnOfProject({ burn }: { burn: Burn }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const words = {
    hours: t`hours`,
    spent: t`Hours spent`,
    planned: t`Planned`,
    ahead: t`At the pace of now`,
    share: burn.period_first ? t`Days gone by` : t`Work done, of the plan`,
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only.
  const draw = useMemo(() => burnDrawing(burn, words), [burn, words.hours])
  const { spent_share, done_share, skew, planned, minutes, at_the_end, used_up_on, done_on } = burn
  const points = Math.round(skew ?? 0)
  const isUsedUp = planned > 0 && minutes >= planned
  return (
    <>
      <dl className={money.figures}>
        <div className={money.figure}>
          <dt>{t`Hours spent`}</dt>
          <dd>
            {clockOf(minutes)}
            <span className={money.small}>
              {planned > 0 ? (
                <Trans>of {clockOf(planned)} planned</Trans>
              ) : (
                <Trans>no hours are planned</Trans>
              )}
            </span>
          </dd>
          {spent_share === null ? null : <ShareBar of={spent_share} name={t`Hours spent`} />}
        </div>
        <div className={money.figure}>
          <dt>{burn.period_first ? t`Of the period gone by` : t`Cards done`}</dt>
          <dd>
            {burn.period_first && burn.period_last ? (
              <span className={styles.period}>
                <DateText at={burn.period_first} /> – <DateText at={burn.period_last} />
              </span>
            ) : (
              <Trans>
                {burn.done} of {burn.cards}
              </Trans>
            )}
          </dd>
          {done_share === null ? null : (
            <ShareBar
              of={done_share}
              name={burn.period_first ? t`Days gone by` : t`Work done`}
              tone="earned"
            />
          )}
        </div>
        <div className={money.figure}>
          <dt>{t`Used up`}</dt>
          <dd>
            {isUsedUp ? t`already` : used_up_on ? <DateText at={used_up_on} /> : '–'}
            <span className={money.small}>
              <Trans>{clockOf(Math.round(burn.pace_minutes))} a week of late</Trans>
            </span>
          </dd>
        </div>
        {burn.period_first ? null : (
          <div className={money.figure}>
            <dt>{t`All cards done`}</dt>
            <dd>
              {done_on ? <DateText at={done_on} /> : '–'}
              {at_the_end && planned > 0 ? (
                <span className={money.small}>
                  <Trans>then {clockOf(at_the_end)} would be spent</Trans>
                </span>
              ) : null}
            </dd>
          </div>
        )}
      </dl>
      <Figure
        title={t`Hours, week by week`}
        says={
          skew === null
            ? t`Without planned hours nothing can be said of how far they reach.`
            : points > 0
              ? t`The hours are ${plural(points, { one: '# percentage point', other: '# percentage points' })} ahead of the work.`
              : t`The work is not behind the hours.`
        }
        draw={draw}
        table={{
          columns: [t`Week`, t`Minutes`, t`Cards done`],
          rows: burn.weeks.map(({ first_day, minutes: each, done }) => [first_day, each, done]),
        }}
        rule={null}
        empty={burn.weeks.length === 0 && t`Nobody has worked on it yet.`}
      />
      {burn.may_set || burn.reached.length > 0 ? <SkewSteps burn={burn} /> : null}
      <p className={styles.links}>
        <Link to={`/w/${workspace}/budgets/${burn.project}`} className={money.goes}>
          <Trans>What is agreed for it</Trans>
        </Link>
        <Link
          to={`/w/${workspace}/profits`}
          search={{ project: burn.project, cut: 'card' } as never}
          className={money.goes}
        >
          <Trans>What its cards earned and cost</Trans>
        </Link>
        <span className={styles.quiet}>
          <Plural value={burn.weeks.length} one="# week of work" other="# weeks of work" />
        </span>
      </p>
    </>
  )
}
