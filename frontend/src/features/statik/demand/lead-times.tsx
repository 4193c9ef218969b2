import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Measured } from '../asking/statik-api'
import styles from './measured.module.css'

/** How long items of a type took, as they were measured: a picture for the eye, a table for the ear. */
export function LeadTimes({ measured, type }: { measured: Measured; type: string }) {
  const { t, i18n } = useLingui()
  const { bars, nearly } = measured
  if (bars.length === 0) return null
  const most = Math.max(...bars.map(({ items }) => items))
  const days = nearly === null ? '' : i18n.number(nearly, { maximumFractionDigits: 1 })
  const span = ({ first, last }: { first: number; last: number }) =>
    first === last ? String(first) : `${first}–${last}`
  return (
    <figure className={styles.leadTimes}>
      <figcaption>
        {type ? t`Lead times measured: ${type}` : t`Lead times measured`}
        {days ? (
          <span className={styles.within}>
            <Trans>95 % within {days} calendar days</Trans>
          </span>
        ) : null}
      </figcaption>
      <div className={styles.bars} aria-hidden>
        {bars.map((bar) => (
          <div key={bar.first} title={`${span(bar)}: ${bar.items}`}>
            <i style={{ height: `${Math.round((bar.items / most) * 44)}px` }} />
            <small>{span(bar)}</small>
          </div>
        ))}
      </div>
      <table className={styles.forEars}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Calendar days</Trans>
            </th>
            <th scope="col">
              <Trans context="of work">Items</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.first}>
              <th scope="row">{span(bar)}</th>
              <td>
                <Plural value={bar.items} one="# item" other="# items" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
