import { Trans, useLingui } from '@lingui/react/macro'
import { type Count, type Held, shareOf } from '../asking/held'
import { useHeldWords } from '../words/use-held-words'
import styles from './count.module.css'

/** From all customers to the members, rule by rule; and what there were without each. */
export function Waterfall({ count }: { count: Count }) {
  const { t } = useLingui()
  const told = useHeldWords()
  const width = (customers: Held) => `${100 * (shareOf(customers, count.customers) ?? 0)}%`
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>Rule by rule</Trans>
      </h2>
      <ol className={styles.steps} aria-label={t`Rule by rule`}>
        <li>
          <span className={styles.stepWords}>
            <Trans>All customers</Trans>
          </span>
          <span className={styles.number}>{told(count.customers)}</span>
          <span className={styles.bar} aria-hidden>
            <span className={styles.kept} style={{ width: '100%' }} />
          </span>
        </li>
        {count.steps.map((step) => (
          <li key={step.place}>
            <span className={styles.stepWords}>{step.words}</span>
            <span className={styles.number}>{told(step.so_far)}</span>
            <span className={styles.bar} aria-hidden>
              <span className={styles.alone} style={{ width: width(step.alone) }} />
              <span className={styles.kept} style={{ width: width(step.so_far) }} />
            </span>
            <span className={styles.stepNote}>
              <Note alone={step.alone} without={step.without} members={count.members} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Note({ alone, without, members }: { alone: Held; without: Held; members: Held }) {
  const { i18n } = useLingui()
  const by_itself = useHeldWords()(alone)
  // Of two hidden counts nobody knows whether they are the same.
  if (without === null || members === null) return <Trans>{by_itself} by itself</Trans>
  const difference = i18n.number(without - members, { signDisplay: 'exceptZero' })
  return without === members ? (
    <Trans>{by_itself} by itself; without it the same</Trans>
  ) : (
    <Trans>
      {by_itself} by itself; without it {difference}
    </Trans>
  )
}
