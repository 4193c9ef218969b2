import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { IconCheck, IconHandStop, IconHistory, IconRotateClockwise2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import house from '#features/members/look/house.module.css'
import { EmptyState } from '#ui/states/empty-state'
import { ErrorState } from '#ui/states/error-state'
import { LoadingState } from '#ui/states/loading-state'
import { RelativeTime } from '#ui/time/relative-time'
import { rows } from './rule-words'
import styles from './rules.module.css'
import { type LogWish, type Rule, type Run, useRuleLog } from './rules-api'

export interface RuleLogProps {
  rules: readonly Rule[]
  wish: LogWish
  onWish: (wish: LogWish) => void
}

/** What rules did, on cards that one sees. */
export function RuleLog({ rules, wish, onWish }: RuleLogProps) {
  const { t } = useLingui()
  const query = useRuleLog(wish)
  const runs = query.data?.pages.flat() ?? []
  const narrowed = wish.rule !== null || wish.outcome !== null
  return (
    <section id="rule-log" className={styles.section}>
      <h2 className={house.heading}>
        <Trans>What rules did</Trans>
      </h2>
      <div className={`${house.bar} ${styles.choices}`}>
        <Select
          aria-label={t`Rule`}
          placeholder={t`All rules`}
          data={rows(rules)}
          clearable
          searchable
          value={wish.rule === null ? null : String(wish.rule)}
          onChange={(rule) => onWish({ ...wish, rule: rule === null ? null : Number(rule) })}
        />
        <Select
          aria-label={t`Outcome`}
          placeholder={t`Every outcome`}
          data={[
            { value: 'done', label: t`Done` },
            { value: 'refused', label: t`Refused` },
            { value: 'stopped', label: t`Stopped: a circle` },
          ]}
          clearable
          value={wish.outcome}
          onChange={(outcome) => onWish({ ...wish, outcome })}
        />
      </div>
      {query.error ? (
        <ErrorState reason={query.error.message} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <LoadingState />
      ) : runs.length === 0 ? (
        <EmptyState icon={IconHistory} title={narrowed ? t`Nothing like that` : t`No rule has acted yet`} />
      ) : (
        <ul className={house.list}>
          {runs.map((run) => (
            <RunLine key={run.id} run={run} />
          ))}
        </ul>
      )}
      {query.hasNextPage ? (
        <Button
          mt="sm"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          <Trans>Earlier ones</Trans>
        </Button>
      ) : null}
    </section>
  )
}

function RunLine({ run }: { run: Run }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const outcomes: Record<string, string> = {
    done: t`Done`,
    refused: t`Refused`,
    stopped: t({ message: 'Stopped', context: 'in settings' }),
  }
  const Mark =
    { done: IconCheck, refused: IconHandStop, stopped: IconRotateClockwise2 }[run.outcome] ?? IconCheck
  return (
    <li className={styles.run}>
      <Mark
        size={17}
        className={styles.mark}
        data-outcome={run.outcome}
        role="img"
        aria-label={outcomes[run.outcome] ?? run.outcome}
      />
      <span className={styles.rule}>
        <span>
          <span className={house.name}>{run.rule_name}</span>
          {run.outcome === 'done' ? null : (
            <span className={styles.outcome} data-outcome={run.outcome}>
              {outcomes[run.outcome]}
            </span>
          )}
        </span>
        <span className={styles.onCard}>
          <Link to={`/w/${workspace}/c/${run.code}`}>#{run.number}</Link> <span dir="auto">{run.title}</span>
        </span>
        {run.said ? <span className={styles.why}>{run.said}</span> : null}
        {run.links > 1 ? (
          <span className={house.quiet}>
            <Plural value={run.links} one="# rule of a chain" other="rule # of a chain" />
          </span>
        ) : null}
      </span>
      <span className={house.quiet}>
        <RelativeTime at={run.at} />
      </span>
    </li>
  )
}
