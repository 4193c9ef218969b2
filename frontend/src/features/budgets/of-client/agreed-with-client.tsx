import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { dayAt } from '#lib/days'
import { clockOf } from '#lib/hours'
import { DateText } from '#ui/time/date-text'
import { useZone } from '#ui/time/zone'
import { type AgreedWithClient as Agreed, agreedQuery } from '../asking/budgets-api'
import { HiddenHead } from '../look/hidden-head'
import { Money } from '../look/money'
import styles from '../look/money.module.css'
import { ShareBar } from '../look/share-bar'
import { useMoneyWords } from '../look/use-money-words'
import { TimesheetButton } from '../sheet/timesheet-button'

/** To a client: approved hours and the price of a project, as far as their agreement shows them. */
export function AgreedWithClient({ project, name }: { project: number; name: string }) {
  const workspace = useWorkspace()
  const zone = useZone()
  const { data } = useQuery(agreedQuery(workspace, project))
  if (!data || !(data.shows_hours || data.shows_price)) return null
  return (
    <section className={styles.section} aria-label={name}>
      <div className={styles.head}>
        <h2>{name}</h2>
        {data.shows_hours ? (
          <TimesheetButton project={project} today={dayAt(new Date(), zone)} isGuest />
        ) : null}
      </div>
      <Figures agreed={data} />
      <Periods agreed={data} />
      <Cards agreed={data} />
    </section>
  )
}

function Figures({ agreed }: { agreed: Agreed }) {
  const words = useMoneyWords()
  const { kind, amount, minutes, came_to: cameTo, other_minutes: other, currency } = agreed
  const period = agreed.period ? words.periods[agreed.period] : ''
  const others = other ? clockOf(other) : ''
  return (
    <dl className={styles.figures}>
      {agreed.shows_price && kind ? (
        <div className={styles.figure}>
          <dt>{words.kinds[kind]}</dt>
          <dd>
            {amount === null ? '–' : <Money of={amount} in={currency} />}
            {period ? (
              <span className={styles.small}>
                <Trans>each {period}</Trans>
              </span>
            ) : null}
          </dd>
        </div>
      ) : null}
      {cameTo === null ? null : (
        <div className={styles.figure}>
          <dt>
            <Trans>Approved hours come to</Trans>
          </dt>
          <dd>
            <Money of={cameTo} in={currency} />
          </dd>
        </div>
      )}
      {minutes === null ? null : (
        <div className={styles.figure}>
          <dt>
            <Trans>Approved hours</Trans>
          </dt>
          <dd>
            {clockOf(minutes)}
            {others ? (
              <span className={styles.small}>
                <Trans>{others} of it on work that is not shared</Trans>
              </span>
            ) : null}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Periods({ agreed }: { agreed: Agreed }) {
  const { t } = useLingui()
  if (agreed.periods.length === 0) return null
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Period</Trans>
            </th>
            <th scope="col" className={styles.number}>
              <Trans>Granted</Trans>
            </th>
            <th scope="col" className={styles.number}>
              <Trans>Spent</Trans>
            </th>
            <HiddenHead className={styles.onlyWide}>
              <Trans>Of what was there</Trans>
            </HiddenHead>
            <th scope="col" className={styles.number}>
              <Trans>Left</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {agreed.periods.map((each) => {
            const there = each.granted + Math.max(each.brought, 0)
            return (
              <tr key={each.first}>
                <td>
                  <DateText at={each.first} /> – <DateText at={each.last} />
                </td>
                <td className={styles.number}>{clockOf(there)}</td>
                <td className={styles.number}>{clockOf(each.spent)}</td>
                <td className={styles.onlyWide}>
                  {there > 0 ? <ShareBar of={each.spent / there} name={t`Of what was there`} /> : null}
                </td>
                <td className={styles.number}>{clockOf(each.left)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Cards({ agreed }: { agreed: Agreed }) {
  const workspace = useWorkspace()
  const cards = agreed.cards.filter(({ minutes, price }) => minutes || price !== null)
  if (cards.length === 0) return null
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Card</Trans>
            </th>
            {agreed.shows_hours ? (
              <th scope="col" className={styles.number}>
                <Trans>Hours</Trans>
              </th>
            ) : null}
            {agreed.shows_price ? (
              <th scope="col" className={styles.number}>
                <Trans>Approved price</Trans>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => (
            <tr key={card.id}>
              <td>
                <Link to={`/w/${workspace}/c/${card.number}`} className={styles.link}>
                  #{card.number} {card.title}
                </Link>
              </td>
              {agreed.shows_hours ? <td className={styles.number}>{clockOf(card.minutes ?? 0)}</td> : null}
              {agreed.shows_price ? (
                <td className={styles.number}>
                  {card.price === null ? '–' : <Money of={card.price} in={agreed.currency} />}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
