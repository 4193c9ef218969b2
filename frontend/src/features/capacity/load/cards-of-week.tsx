import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { ListedState } from '#features/members/look/listed-state'
import { dayAt, dayWritten } from '#lib/days'
import { clockOf } from '#lib/hours'
import { Dialog } from '#ui/dialog'
import { useZone } from '#ui/time/zone'
import type { JobFunction } from '../asking/capacity-api'
import { type CardOfLoad, loadCardsQuery } from '../asking/load-api'
import styles from './load.module.css'

export interface Looked {
  job: JobFunction
  monday: string
}

/** The cards behind a figure, those with the most work first. */
export function CardsOfWeek({ looked, onClose }: { looked: Looked; onClose: () => void }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const jobs = useJobFunctions()
  const query = useQuery(loadCardsQuery(workspace, looked.job, looked.monday))
  const name = jobs[looked.job] ?? looked.job
  const day = dayWritten(looked.monday, i18n.locale, { day: 'numeric', month: 'long' })
  return (
    <Dialog size="xl" onClose={onClose} title={t`${name}, week of ${day}`}>
      <ListedState query={query}>
        {(cards) =>
          cards.length === 0 ? (
            <p className={styles.quiet}>
              <Trans>No card that you see is due or placed in this week.</Trans>
            </p>
          ) : (
            <CardsTable cards={cards} />
          )
        }
      </ListedState>
    </Dialog>
  )
}

function CardsTable({ cards }: { cards: readonly CardOfLoad[] }) {
  const { i18n } = useLingui()
  const workspace = useWorkspace()
  const zone = useZone()
  return (
    <table className={styles.queues}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Card</Trans>
          </th>
          <th scope="col">
            <Trans>Deadline</Trans>
          </th>
          <th scope="col">
            <Trans>In slots</Trans>
          </th>
          <th scope="col">
            <Trans>Due</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {cards.map((card) => (
          <tr key={card.id}>
            <th scope="row">
              <Link to={`/w/${workspace}/c/${card.number}`}>{card.title}</Link>
              <span className={styles.about}>
                <span>{card.column}</span>
              </span>
            </th>
            <td>
              {card.deadline
                ? dayWritten(dayAt(card.deadline, zone), i18n.locale, { day: 'numeric', month: 'short' })
                : '–'}
            </td>
            <td>{card.placed ? clockOf(card.placed) : '–'}</td>
            <td>{card.due ? clockOf(card.due) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
