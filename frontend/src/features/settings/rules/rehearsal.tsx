import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconHandStop } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useWorkspace } from '#api/workspace'
import house from '#features/members/look/house.module.css'
import { RelativeTime } from '#ui/time/relative-time'
import styles from './rules.module.css'
import type { Schemas } from './rules-api'

/** On which cards a rule would have acted last month, and what it would have done on each. */
export function Rehearsal({ found }: { found: Schemas['RehearsedOut'] }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const cards = found.cards.length
  const refused = found.cards.filter((card) => card.refused !== null).length
  const place = useRef<HTMLElement>(null)
  // The form is longer than the window: the answer would be given out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every new answer.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [found])
  return (
    <section
      ref={place}
      aria-live="polite"
      className={styles.rehearsal}
      aria-label={t`Tried on the last month`}
    >
      <p className={styles.verdict}>
        {cards === 0 ? (
          <Trans>In the last 30 days it would have acted on no card.</Trans>
        ) : (
          <Plural
            value={cards}
            one="In the last 30 days it would have acted on # card."
            other="In the last 30 days it would have acted on # cards."
          />
        )}{' '}
        {refused > 0 ? (
          <Plural
            value={refused}
            one="On # of them it could not be done today."
            other="On # of them it could not be done today."
          />
        ) : null}{' '}
        <span className={house.quiet}>
          <Trans>Nothing has been done.</Trans>{' '}
          {found.tried < cards ? (
            <Trans>Whether it can be done was tried on the latest {found.tried} cards.</Trans>
          ) : null}
        </span>
      </p>
      {cards > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
        <ul className={`${house.list} ${styles.found}`} tabIndex={0}>
          {found.cards.map((card) => (
            <li key={card.card} className={styles.run}>
              {card.refused === null ? (
                <IconCheck
                  size={17}
                  className={styles.mark}
                  data-outcome="done"
                  role="img"
                  aria-label={t`Done`}
                />
              ) : (
                <IconHandStop
                  size={17}
                  className={styles.mark}
                  data-outcome="refused"
                  role="img"
                  aria-label={t`Refused`}
                />
              )}
              <span className={styles.rule}>
                <span className={styles.onCard}>
                  <a href={`/w/${workspace}/c/${card.code}`} target="_blank" rel="noreferrer">
                    #{card.number}
                  </a>{' '}
                  <span dir="auto">{card.title}</span>
                </span>
                {card.refused === null ? (
                  <span className={styles.sentence}>{card.would.join('; ')}</span>
                ) : (
                  <span className={styles.why}>{card.refused}</span>
                )}
              </span>
              <span className={house.quiet}>
                <RelativeTime at={card.last} />
                {card.times > 1 ? ` × ${card.times}` : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
