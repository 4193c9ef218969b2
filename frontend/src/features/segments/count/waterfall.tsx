import { Trans, useLingui } from '@lingui/react/macro'
import type { Count } from '../asking/segments-api'
import styles from './count.module.css'

/** From all customers to the members, rule by rule; and what there were without each. */
export function Waterfall({ count }: { count: Count }) {
  const { t, i18n } = useLingui()
  const width = (customers: number) => `${count.customers ? (100 * customers) / count.customers : 0}%`
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
          <span className={styles.number}>{i18n.number(count.customers)}</span>
          <span className={styles.bar} aria-hidden>
            <span className={styles.kept} style={{ width: '100%' }} />
          </span>
        </li>
        {count.steps.map((step) => (
          <li key={step.place}>
            <span className={styles.stepWords}>{step.words}</span>
            <span className={styles.number}>{i18n.number(step.so_far)}</span>
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

function Note({ alone, without, members }: { alone: number; without: number; members: number }) {
  const { i18n } = useLingui()
  const by_itself = i18n.number(alone)
  const difference = i18n.number(without - members, { signDisplay: 'exceptZero' })
  return without === members ? (
    <Trans>{by_itself} by itself; without it the same</Trans>
  ) : (
    <Trans>
      {by_itself} by itself; without it {difference}
    </Trans>
  )
}
