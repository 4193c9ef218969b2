import { useLingui } from '@lingui/react/macro'
import { createContext, useContext } from 'react'
import type { Rules } from '../asking/answers'
import { useSay } from '../words/say'
import styles from './figure.module.css'

export const RulesContext = createContext<Rules | null>(null)

/** By which rules the figures beside it were made, so that two tools that disagree can be understood. */
export function RuleLine({ n }: { n?: number | undefined }) {
  const { t } = useLingui()
  const rules = useContext(RulesContext)
  const say = useSay()
  const percentile: Record<string, string> = {
    ceil: t`percentile: a day that happened (ceil rank)`,
    floor: t`percentile: floor rank`,
    linear: t`percentile: interpolated`,
  }
  const count: Record<string, string> = {
    inclusive: t`first and last day count`,
    difference: t`whole days between`,
    elapsed: t`elapsed time`,
  }
  if (!rules) return null
  return (
    <p className={styles.rule}>
      {[
        t`Profile ${rules.profile}`,
        count[rules.count] ?? rules.count,
        percentile[rules.percentile] ?? rules.percentile,
        rules.zone,
        `${say.day(rules.since)} – ${say.day(rules.until)}`,
        ...(n === undefined ? [] : [`n = ${say.count(n)}`]),
      ].join(' · ')}
    </p>
  )
}
