import { Trans, useLingui } from '@lingui/react/macro'
import type { ReadRun } from '../asking/import-api'
import styles from './plan.module.css'
import { useThingWords } from './thing-words'

const first = ['card', 'move', 'comment', 'column', 'person']

/** What would be made, in figures. */
export function MakesPart({ run }: { run: ReadRun }) {
  const { i18n } = useLingui()
  const things = useThingWords()
  const { makes, found } = run.dry_run
  const figure = new Intl.NumberFormat(i18n.locale)
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length)
  const rows = Object.entries(makes)
    .filter(([name, count]) => (count > 0 || (found[name] ?? 0) > 0) && !(name === 'board' && count < 2))
    .sort(([one], [other]) => rank(one) - rank(other))
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>
        <Trans>What would be made</Trans>
      </h2>
      <dl className={styles.figures}>
        {rows.map(([name, count]) => (
          <div key={name} className={styles.figure}>
            <dt>{things[name] ?? name}</dt>
            <dd>
              {figure.format(count)}
              {(found[name] ?? count) !== count ? (
                <small>
                  {' '}
                  <Trans>of {figure.format(found[name] ?? 0)}</Trans>
                </small>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
