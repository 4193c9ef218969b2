import { useLingui } from '@lingui/react/macro'
import { Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { placesQuery } from '../asking/finding-api'
import { useFindingSearch } from '../asking/use-finding-search'
import { boardOf, filterOnBoard, filterWithout } from './board-in-filter'
import { type Kind, kindPictures } from './kinds'
import styles from './views.module.css'

/** The same cards as a board, a list, a timeline, a calendar; the filter goes along. */
export function ViewSwitch({ here, board }: { here: Kind; board?: number }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [{ filter, group }] = useFindingSearch()
  const { data: boards } = useQuery(placesQuery(workspace))
  const on = board ?? boardOf(filter, boards)
  const elsewhere = board === undefined ? filter : filterOnBoard(board, filter)
  const ways: [Kind, string][] = [
    ['board', t`Board`],
    ['list', t`List`],
    ['timeline', t`Timeline`],
    ['calendar', t`Calendar`],
  ]
  return (
    <nav className={styles.switch} aria-label={t`How the cards are shown`}>
      {ways.map(([kind, label]) => {
        const Picture = kindPictures[kind]
        if (kind === 'board' && on === null) return null
        const to = kind === 'board' ? `/w/${workspace}/boards/${on}` : `/w/${workspace}/${kind}`
        const search =
          kind === 'board'
            ? { filter: (board === undefined ? filterWithout(filter) : filter) || undefined }
            : { filter: elsewhere || undefined, group: group || undefined }
        return (
          <Tooltip key={kind} label={label}>
            <Link
              to={to}
              search={search as never}
              className={styles.way}
              aria-label={label}
              {...(kind === here ? { 'aria-current': 'page' as const } : { 'aria-current': undefined })}
              activeProps={{}}
            >
              <Picture size={17} stroke={1.6} aria-hidden />
            </Link>
          </Tooltip>
        )
      })}
    </nav>
  )
}
