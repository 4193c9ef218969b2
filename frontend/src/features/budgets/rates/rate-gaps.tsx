import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { useNames } from '#features/members/asking/workspace-query'
import { clockOf } from '#lib/hours'
import { DateText } from '#ui/time/date-text'
import { gapsQuery } from '../asking/budgets-api'
import type { WhoPrices } from '../asking/who-prices'
import styles from '../look/money.module.css'

const shown = 8

/** Who works without a cost rate or a price, and since when. */
export function RateGaps({ who, project }: { who: WhoPrices; project?: number }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const names = useNames(who.seen)
  const { data = [] } = useQuery(gapsQuery(workspace))
  const gaps = project === undefined ? data : data.filter((gap) => gap.project === project)
  if (gaps.length === 0) return null
  const more = gaps.length - shown
  return (
    <Alert
      color="gray"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={t`Hours that no rate knows`}
      mb="lg"
    >
      <Trans>They count as nothing until there is a rate for their days.</Trans>
      <ul className={styles.gaps}>
        {gaps.slice(0, shown).map((gap) => {
          const name = names.member.get(gap.member) ?? t`Somebody`
          const of = gap.project === null ? '' : (names.project.get(gap.project) ?? '')
          const spent = clockOf(gap.minutes)
          return (
            <li key={`${gap.of} ${gap.member} ${gap.project}`}>
              {gap.of === 'cost' ? t`${name}: no cost rate` : t`${name}: no price`}
              {of ? ` · ${of}` : ''}
              {' · '}
              <Trans>
                {spent} since <DateText at={gap.since} />
              </Trans>
            </li>
          )
        })}
      </ul>
      {more > 0 ? t`and ${more} more` : null}
    </Alert>
  )
}
