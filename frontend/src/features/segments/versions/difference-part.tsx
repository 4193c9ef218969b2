import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import { ListedState } from '#features/members/look/listed-state'
import { type Difference, differenceQuery } from '../asking/segments-api'
import { Problems } from '../page/yaml-dialog'
import styles from './versions.module.css'

/** Which rules came and went between two versions, and who joins and leaves by it. */
export function DifferencePart({ newer, since }: { newer: number; since: number }) {
  const query = useQuery(differenceQuery(useWorkspace(), newer, since))
  return (
    <div className={styles.difference}>
      <ListedState query={query}>{(found) => <Told found={found} />}</ListedState>
    </div>
  )
}

function Told({ found }: { found: Difference }) {
  return (
    <>
      {found.gone.length + found.come.length === 0 ? (
        <p>
          <Trans>The rules are the same; something else changed.</Trans>
        </p>
      ) : (
        <ul className={styles.changes}>
          {found.gone.map((words) => (
            <li key={`- ${words}`}>
              <del>{words}</del>
            </li>
          ))}
          {found.come.map((words) => (
            <li key={`+ ${words}`}>
              <ins>{words}</ins>
            </li>
          ))}
        </ul>
      )}
      {found.members ? <Members members={found.members} /> : null}
      {found.problems.length > 0 ? <Problems problems={found.problems} /> : null}
    </>
  )
}

function Members({ members }: { members: NonNullable<Difference['members']> }) {
  const { i18n } = useLingui()
  const before = i18n.number(members.before)
  const after = i18n.number(members.after)
  return (
    <>
      <p>
        <Trans>
          {before} → {after} customers, as of now:
        </Trans>{' '}
        <Plural value={members.stayed} one="# stays" other="# stay" />
        {', '}
        <Plural value={members.joined} one="# joins" other="# join" />
        {', '}
        <Plural value={members.left} one="# leaves" other="# leave" />.
      </p>
      <Some keys={members.some_joined} joins />
      <Some keys={members.some_left} />
      {members.left_by.length > 0 ? (
        <ul className={styles.by}>
          {members.left_by.map(({ words, members: count }) => (
            <li key={words}>
              <Plural value={count} one="# leaves by" other="# leave by" />: {words}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Some({ keys, joins = false }: { keys: readonly string[]; joins?: boolean }) {
  if (keys.length === 0) return null
  const listed = keys.join(', ')
  return (
    <p className={styles.quiet}>
      {joins ? <Trans>Some who join: {listed}</Trans> : <Trans>Some who leave: {listed}</Trans>}
    </p>
  )
}
