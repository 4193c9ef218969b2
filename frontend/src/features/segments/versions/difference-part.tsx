import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWorkspace } from '#api/workspace'
import { ListedState } from '#features/members/look/listed-state'
import { type ByRule, type Difference, fewest, type Held, type MemberDifference } from '../asking/held'
import { differenceQuery } from '../asking/segments-api'
import { Problems } from '../page/yaml-dialog'
import { useHeldWords } from '../words/use-held-words'
import styles from './versions.module.css'

/** Which rules came and went between two versions, and who joins and leaves by it. */
export function DifferencePart({ newer, since }: { newer: number; since: number }) {
  const { i18n } = useLingui()
  const query = useQuery(differenceQuery(useWorkspace(), newer, since, i18n.locale))
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

export function Members({ members }: { members: MemberDifference }) {
  const told = useHeldWords()
  const before = told(members.before)
  const after = told(members.after)
  return (
    <>
      <p>
        <Trans>
          {before} → {after} customers, as of now:
        </Trans>{' '}
        {less(members.stayed)}
        <Plural value={members.stayed ?? fewest} one="# stays" other="# stay" />
        {', '}
        {less(members.joined)}
        <Plural value={members.joined ?? fewest} one="# joins" other="# join" />
        {', '}
        {less(members.left)}
        <Plural value={members.left ?? fewest} one="# leaves" other="# leave" />.
      </p>
      <Some keys={members.some_joined} joins />
      <By counts={members.joined_by}>
        {(count) => <Plural value={count} one="# was turned away by" other="# were turned away by" />}
      </By>
      <Some keys={members.some_left} />
      <By counts={members.left_by}>
        {(count) => <Plural value={count} one="# leaves by" other="# leave by" />}
      </By>
    </>
  )
}

/** Before the count that a few do not reach, so that each language keeps its plural. */
const less = (held: Held) => (held === null ? '<' : null)

function By({ counts, children }: { counts: readonly ByRule[]; children: (count: number) => ReactNode }) {
  if (counts.length === 0) return null
  return (
    <ul className={styles.by}>
      {counts.map(({ words, members }) => (
        <li key={words}>
          {less(members)}
          {children(members ?? fewest)}: {words}
        </li>
      ))}
    </ul>
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
