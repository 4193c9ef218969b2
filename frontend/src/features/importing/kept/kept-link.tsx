import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import house from '#features/members/look/house.module.css'
import { imports } from '../asking/import-api'
import styles from '../upload/upload.module.css'
import { useKeptCounts } from './use-kept-words'

/** The way to what could not be placed, as long as there is any. */
export function KeptLink() {
  const workspace = useWorkspace()
  const { data } = useQuery({
    queryKey: [workspace, 'kept-counts'],
    queryFn: ({ signal }) => imports.kept(workspace, undefined, signal),
    staleTime: 60_000,
  })
  const counted = useKeptCounts(data?.counts ?? [])
  if (counted.length === 0) return null
  return (
    <section>
      <h2 className={house.heading}>
        <Trans>Kept for later</Trans>
      </h2>
      <p className={house.about}>
        <Link to={`/w/${workspace}/import/kept`} className={styles.earlier ?? ''}>
          {counted.join(' · ')}
        </Link>
      </p>
    </section>
  )
}
