import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Loader } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { ListedState } from '#features/members/look/listed-state'
import { DateField } from '#ui/time/date-field'
import { DateText } from '#ui/time/date-text'
import { RelativeTime } from '#ui/time/relative-time'
import {
  isUnderWay,
  type Run,
  runsQuery,
  segmentsKey,
  segmentVerbs,
  type Whole,
} from '../asking/segments-api'
import { JudgedList } from '../criteria/judged-list'
import { Problems } from '../page/yaml-dialog'
import { useHeldWords } from '../words/use-held-words'
import styles from './runs.module.css'

interface RunsPartProps {
  segment: Whole
  hasBase: boolean
  names: ReadonlyMap<number, string>
}

/** Who was in a version at a moment, frozen; carried out in the background. */
export function RunsPart({ segment, hasBase, names }: RunsPartProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const query = useQuery(runsQuery(workspace, segment.id))
  const doing = useDoing()
  const [asOf, setAsOf] = useState('')
  const latest = segment.versions[0]
  const number = latest?.number
  const run = async () => {
    if (!latest) return
    await doing.run(() => segmentVerbs(workspace).run(latest.id, asOf), t`The run is ordered`)
    void queries.invalidateQueries({ queryKey: segmentsKey(workspace) })
  }
  return (
    <>
      {latest && hasBase && !segment.archived ? (
        <div className={styles.order}>
          <DateField
            label={t`As of the end of`}
            description={t`Nothing: as of now`}
            value={asOf}
            onKeep={setAsOf}
          />
          <Button
            variant="default"
            loading={doing.busy}
            leftSection={<IconPlayerPlay size={15} aria-hidden />}
            onClick={() => void run()}
          >
            <Trans>Run version {number}</Trans>
          </Button>
        </div>
      ) : null}
      <ListedState query={query}>
        {(runs) =>
          runs.length === 0 ? (
            <p className={styles.quiet}>
              <Trans>
                No run yet. A run freezes who is in, with the rules that hold for each, so that it can be
                shown later who was meant.
              </Trans>
            </p>
          ) : (
            <ul className={styles.list} aria-label={t({ message: 'Runs', context: 'of a segment' })}>
              {runs.map((each) => (
                <Row key={each.id} run={each} name={names.get(each.by ?? 0)} />
              ))}
            </ul>
          )
        }
      </ListedState>
    </>
  )
}

function Row({ run, name }: { run: Run; name: string | undefined }) {
  const told = useHeldWords()
  const { version } = run
  const size = told(run.size)
  const customers = told(run.customers)
  return (
    <li className={styles.run} data-state={run.state}>
      <div className={styles.main}>
        {run.state === 'done' ? (
          <strong className={styles.size}>
            <Trans>
              {size} of {customers}
            </Trans>
          </strong>
        ) : run.state === 'failed' ? (
          <strong className={styles.failed}>
            <Trans context="a run">Failed</Trans>
          </strong>
        ) : (
          <span className={styles.waits}>
            <Loader size={14} aria-hidden />{' '}
            {run.state === 'queued' ? (
              <Trans context="a run">Waiting</Trans>
            ) : (
              <Trans context="a run">Running</Trans>
            )}
          </span>
        )}
        <span>
          <Trans>version {version}</Trans>
          {', '}
          <Trans>
            as of <DateText at={run.as_of} as="day-and-time" />
          </Trans>
        </span>
      </div>
      {run.error ? <p className={styles.failed}>{run.error}</p> : null}
      {run.accepted === null ? null : <Verdict run={run} />}
      <div className={styles.quiet}>
        {name ? `${name}, ` : null}
        <RelativeTime at={isUnderWay(run) ? run.ordered_at : (run.finished_at ?? run.ordered_at)} />
        {run.members_hash ? (
          <>
            {' · '}
            <code title={run.members_hash}>{run.members_hash.slice(0, 8)}</code>
          </>
        ) : null}
      </div>
    </li>
  )
}

/** Whether it meets what is asked of the segment; opened, each criterion with what was found. */
function Verdict({ run: { accepted, judged, misfits, criteria } }: { run: Run }) {
  const { t } = useLingui()
  const many = judged.length
  const failing = judged.filter(({ holds }) => holds === false).length
  return (
    <details className={styles.verdict}>
      <summary data-accepted={accepted}>
        {accepted ? (
          <Trans>Meets its criteria</Trans>
        ) : misfits.length > 0 ? (
          <Trans>Its criteria do not fit the base</Trans>
        ) : (
          <Trans>
            Criteria that fail: {failing} of {many}
          </Trans>
        )}
      </summary>
      {misfits.length > 0 ? (
        <Problems problems={misfits} />
      ) : (
        <JudgedList criteria={judged} label={t`Criteria ${criteria}`} />
      )}
    </details>
  )
}
