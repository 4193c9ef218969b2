import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { Report } from '../asking/answers'
import type { Selection } from '../asking/selection'
import { figure, text } from '../asking/table'
import { useSay } from '../words/say'
import styles from './parts.module.css'

interface DesignsProps {
  report: Report
  chosen: string | null
  onChoose: ((changed: Partial<Selection>) => void) | undefined
}

/** The figures before and after each change of the board's columns, limits or policies. */
export function DesignsFigure({ report, chosen, onChoose }: DesignsProps) {
  const { t } = useLingui()
  const say = useSay()
  const rows = report.designs?.rows ?? []
  if (rows.length < 2) return null
  const last = say.day(text(rows.at(-1)?.[0]))
  return (
    <section className={styles.panel} aria-label={t`Before and after the board was changed`}>
      <h2>
        <Trans>Before and after the board was changed</Trans>
      </h2>
      <p>
        <Trans>
          Its columns, limits or policies last changed on {last}. Choose a design to look only at the cards
          that were started under it.
        </Trans>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keys. */}
      <section className={styles.scroll} aria-label={t`Designs`} tabIndex={0}>
        <table className={styles.facts}>
          <thead>
            <tr>
              <th scope="col">{t`Design`}</th>
              <th scope="col">{t`Cards started`}</th>
              <th scope="col">{t`Of these finished`}</th>
              <th scope="col">{t`Half within`}</th>
              <th scope="col">{t`85% within`}</th>
              <th scope="col">{t`Finished a week`}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([design, since, until, started, finished, half, most, pace], at) => {
              const name = text(design)
              const [from, to] = [say.day(text(since)), say.day(text(until))]
              const isChosen = name === chosen
              const days = at === rows.length - 1 ? t`since ${from}` : `${from} – ${to}`
              return (
                <tr key={name} data-chosen={isChosen || undefined}>
                  <th scope="row">
                    {onChoose ? (
                      <button
                        type="button"
                        className={styles.choose}
                        aria-pressed={isChosen}
                        onClick={() => onChoose({ design: isChosen ? null : name })}
                      >
                        {days}
                      </button>
                    ) : (
                      days
                    )}
                  </th>
                  <td>{say.count(figure(started))}</td>
                  <td>{say.count(figure(finished))}</td>
                  <td>{say.days(figure(half))}</td>
                  <td>{say.days(figure(most))}</td>
                  <td>{say.count(figure(pace))}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </section>
  )
}

/** Says that only one design is looked at, and leads back to all. */
export function DesignNote({ design, onAll }: { design: string; onAll: () => void }) {
  const say = useSay()
  const day = say.day(design)
  return (
    <p className={styles.note} role="note">
      <Trans>Only cards that were started under the design of {day}.</Trans>{' '}
      <Button size="compact-xs" variant="subtle" onClick={onAll}>
        <Trans>All designs</Trans>
      </Button>
    </p>
  )
}
