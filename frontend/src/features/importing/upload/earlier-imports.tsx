import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { LoadingState } from '#ui/states/loading-state'
import { DateText } from '#ui/time/date-text'
import { imports } from '../asking/import-api'
import { useStateWords } from '../plan/state-words'
import styles from './upload.module.css'

/** What was imported before, or still waits for agreement. */
export function EarlierImports() {
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const states = useStateWords()
  const query = useQuery({
    queryKey: [workspace, 'imports'],
    queryFn: ({ signal }) => imports.list(workspace, signal),
    staleTime: 0,
  })
  if (query.isPending) return <LoadingState rows={3} />
  if (query.data?.length === 0) return null
  return (
    <section>
      <h2 className={house.heading}>
        <Trans>Earlier imports</Trans>
      </h2>
      <ListedState query={query}>
        {(listed) => (
          <ul className={house.list}>
            {listed.map((run) => (
              <li key={run.id} className={`${house.row} ${house.wraps}`}>
                <Link to={`/w/${workspace}/import/${run.id}`} className={`${house.main} ${styles.earlier}`}>
                  <span className={house.name}>{run.file}</span>
                </Link>
                <span className={house.side}>
                  <span className={`${house.quiet} ${house.onlyWide}`}>{names.member.get(run.by)}</span>
                  <span className={house.quiet}>
                    <DateText at={run.created_at} as="day-and-time" />
                  </span>
                  <span className={house.badge} data-tone={run.state === 'failed' ? 'warning' : undefined}>
                    {states[run.state]}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </ListedState>
    </section>
  )
}
