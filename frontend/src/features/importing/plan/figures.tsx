import { Trans, useLingui } from '@lingui/react/macro'
import styles from './plan.module.css'
import { useThingWords } from './thing-words'

const first = ['time_entry', 'card', 'move', 'comment', 'column', 'person']

export interface FiguresProps {
  /** In the middle of a page with little else on it. */
  alone?: boolean
  counts: Readonly<Record<string, number>>
  /** Of how many, where the file holds more than is counted. */
  of?: Readonly<Record<string, number>>
}

/** How many of what, each under its name; a table, because a number declines its noun in Russian. */
export function Figures({ counts, of = {}, alone }: FiguresProps) {
  const { i18n } = useLingui()
  const things = useThingWords()
  const figure = new Intl.NumberFormat(i18n.locale)
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length)
  const rows = Object.entries(counts)
    .filter(([name, count]) => name in things && (count > 0 || (of[name] ?? 0) > 0))
    .filter(([name, count]) => !(name === 'board' && count < 2))
    .sort(([one], [other]) => rank(one) - rank(other))
  if (rows.length === 0) return null
  return (
    <dl className={styles.figures} data-alone={alone}>
      {rows.map(([name, count]) => (
        <div key={name} className={styles.figure}>
          <dt>{things[name]}</dt>
          <dd>
            {figure.format(count)}
            {(of[name] ?? count) > count ? (
              <small>
                {' '}
                <Trans>of {figure.format(of[name] ?? 0)}</Trans>
              </small>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
