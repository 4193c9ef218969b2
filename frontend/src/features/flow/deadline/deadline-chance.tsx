import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { useSession } from '#api/session'
import { useWorkspace } from '#api/workspace'
import type { Children } from '../asking/answers'
import { endOfDay } from '../asking/selection'
import { useFlow } from '../asking/use-flow'
import { useClasses } from '../words/rules-of-charts'
import { useSay } from '../words/say'
import styles from './deadline.module.css'

export interface DeadlineChanceProps {
  /** A card, or the board on which one is to be made. */
  card?: number
  board?: number
  /** A day (to its end) or an instant; null while none is named. */
  deadline: string | null
  zone: string
}

/** How sure a deadline is, said while it is being given; and what would make it surer. */
export function DeadlineChance({ card, board, deadline, zone }: DeadlineChanceProps) {
  const { workspaces } = useSession()
  const workspace = useWorkspace()
  const [settled] = useDebouncedValue(deadline, 300)
  const isGuest = workspaces.find(({ slug }) => slug === workspace)?.role === 'guest'
  const whose = card !== undefined ? { card } : board !== undefined ? { board } : null
  if (!settled || !whose || isGuest) return null
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(settled)
    ? endOfDay(settled, zone)
    : new Date(settled).toISOString()
  return <Said asked={{ ...whose, deadline: moment }} />
}

function Said({ asked }: { asked: Record<string, string | number> }) {
  const { t } = useLingui()
  const say = useSay()
  const help = useHelps()
  const { data } = useFlow('chance', asked)
  if (!data) return null
  if (data.chance === null)
    return (
      <div role="status">
        <p className={styles.quiet}>
          {data.words ?? t`The chance cannot be said yet: too few such cards were finished.`}
        </p>
        {data.parts ? <Parts parts={data.parts} /> : null}
      </div>
    )
  const [chance, low, high] = [say.share(data.chance), say.share(data.low), say.share(data.high)]
  const [sure, rests] = [say.day(data.date_for_85), say.cards(data.n)]
  const better = data.helps.filter((each) => each.chance > (data.chance ?? 1) + 0.02)
  return (
    <div className={styles.chance} data-tone={toneOf(data.chance)} role="status">
      <p className={styles.first}>
        <b>{chance}</b> <Trans>chance to be done by then</Trans>
        {data.low !== null && data.high !== null ? (
          <span className={styles.quiet}>
            {' '}
            ({low}–{high})
          </span>
        ) : null}
      </p>
      <p>
        {data.date_for_85 ? <Trans>85% sure: {sure}.</Trans> : <Trans>No day can be said with 85%.</Trans>}{' '}
        <span className={styles.quiet}>
          <Trans>Rests on {rests}.</Trans>
        </span>
      </p>
      {data.tried && data.tried.promised >= fewest ? <Tried {...data.tried} /> : null}
      {data.latest_start && data.chance < 0.85 ? <Latest day={data.latest_start} /> : null}
      {data.parts ? <Parts parts={data.parts} /> : null}
      {better.length > 0 ? (
        <ul className={styles.helps}>
          {better.map((each) => (
            <li key={`${each.kind}-${each.value}`}>{help(each.kind, each.value, say.share(each.chance))}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

/** The parts of a card together: the product of their chances, wherever they are. */
function Parts({ parts }: { parts: Children }) {
  const say = useSay()
  const { t } = useLingui()
  const count = parts.count - parts.done
  const open = t`${plural(count, { 1: 'The one open part', other: 'All # open parts' })}`
  const [chance, sure] = [say.share(parts.chance), say.day(parts.date_for_85)]
  if (parts.chance === null) return parts.words ? <p className={styles.quiet}>{parts.words}</p> : null
  return (
    <p>
      <Trans>
        {open} by then: <b>{chance}</b>.
      </Trans>{' '}
      {parts.date_for_85 ? <Trans>All parts 85% sure: {sure}.</Trans> : null}{' '}
      {count > 1 ? (
        <span className={styles.quiet}>
          <Trans>As if no two of them shared people.</Trans>
        </span>
      ) : null}
    </p>
  )
}

/** Fewer promises tell nothing about the chances told with them. */
const fewest = 5

/** What became of promises that were told such a chance. */
function Tried({ promised, kept }: { promised: number; kept: number }) {
  const say = useSay()
  const [many, good] = [say.count(promised), say.count(kept)]
  return (
    <p className={styles.quiet}>
      <Trans>
        Of {many} promises told such a chance here, {good} were kept.
      </Trans>
    </p>
  )
}

function Latest({ day }: { day: string }) {
  const say = useSay()
  const start = say.day(day)
  return (
    <p className={styles.quiet}>
      <Trans>For 85% it had to be started by {start}.</Trans>
    </p>
  )
}

function toneOf(chance: number): 'good' | 'doubtful' | 'bad' {
  return chance >= 0.85 ? 'good' : chance >= 0.5 ? 'doubtful' : 'bad'
}

function useHelps(): (kind: string, value: string | null, chance: string) => string {
  const { t } = useLingui()
  const say = useSay()
  const classes = useClasses()
  return (kind, value, chance) => {
    if (kind === 'class') {
      const service = classes[value ?? ''] ?? value ?? ''
      return t`As “${service}”: ${chance}`
    }
    if (kind === 'wip') return t`With no more than ${value} cards in progress: ${chance}`
    if (kind === 'date') {
      const day = say.day(value)
      return t`By ${day}: ${chance}`
    }
    if (kind === 'person') return t`If ${value} takes it: ${chance}`
    return value ? `${value}: ${chance}` : chance
  }
}
