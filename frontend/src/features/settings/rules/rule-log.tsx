import { Trans, useLingui } from '@lingui/react/macro'
import { IconHistory } from '@tabler/icons-react'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { EmptyState } from '#ui/states/empty-state'
import { RelativeTime } from '#ui/time/relative-time'
import styles from './rules.module.css'
import { useRuleLog } from './rules-api'

/** What rules did, on cards that one sees. */
export function RuleLog() {
  const { t } = useLingui()
  const query = useRuleLog()
  const outcomes: Record<string, string> = { done: t`Done`, refused: t`Refused`, stopped: t`Stopped` }
  return (
    <section>
      <h2 className={house.heading}>
        <Trans>What rules did</Trans>
      </h2>
      <ListedState query={query}>
        {(runs) =>
          runs.length === 0 ? (
            <EmptyState icon={IconHistory} title={t`No rule has acted yet`} />
          ) : (
            <ul className={house.list}>
              {runs.map((run) => (
                <li key={run.id} className={house.row}>
                  <span className={styles.rule}>
                    <span>
                      <span className={house.name}>{run.rule_name}</span> · #{run.number}{' '}
                      <span dir="auto">{run.title}</span>
                    </span>
                    {run.said ? <span className={styles.sentence}>{run.said}</span> : null}
                  </span>
                  <span className={house.side}>
                    <span className={house.badge} data-tone={run.outcome === 'done' ? undefined : 'warning'}>
                      {outcomes[run.outcome] ?? run.outcome}
                    </span>
                    <span className={house.quiet}>
                      <RelativeTime at={run.at} />
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </ListedState>
    </section>
  )
}
