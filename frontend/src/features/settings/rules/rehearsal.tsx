import { Plural, Trans } from '@lingui/react/macro'
import house from '#features/members/look/house.module.css'
import { RelativeTime } from '#ui/time/relative-time'
import styles from './rules.module.css'
import type { Schemas } from './rules-api'

/** On which cards a rule would have acted last month. */
export function Rehearsal({ found }: { found: Schemas['RehearsedOut'] }) {
  const cards = found.cards.length
  return (
    <section aria-live="polite">
      <p className={house.about}>
        {cards === 0 ? (
          <Trans>During the last 30 days it would have acted on no card. Nothing has been done.</Trans>
        ) : (
          <Plural
            value={cards}
            one="During the last 30 days it would have acted on # card. Nothing has been done."
            other="During the last 30 days it would have acted on # cards. Nothing has been done."
          />
        )}
      </p>
      {cards > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
        <ul className={`${house.list} ${styles.found}`} tabIndex={0}>
          {found.cards.map(({ card, number, title, last }) => (
            <li key={card} className={house.row}>
              <span className={house.main}>
                <span className={house.quiet}>#{number}</span>
                <span dir="auto">{title}</span>
              </span>
              <span className={house.quiet}>
                <RelativeTime at={last} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
