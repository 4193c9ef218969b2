import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { amountWritten } from '#lib/amount'
import { DateText } from '#ui/time/date-text'
import type { WhoPrices } from '../asking/who-prices'
import styles from '../look/money.module.css'
import { type DatedRate, held, through } from './rate-rows'

export interface RateLineProps {
  who: WhoPrices
  name: ReactNode
  detail?: ReactNode
  /** Spoken names of the buttons name what the rate is for. */
  spoken: string
  rows: readonly DatedRate[]
  /** Said where there is no rate. */
  none: string
  onSet: (() => void) | null
}

/** A rate as it holds today, since when, and those before and after it. */
export function RateLine({ who, name, detail, spoken, rows, none, onSet }: RateLineProps) {
  const { t, i18n } = useLingui()
  const [open, setOpen] = useState(false)
  const id = useId()
  const now = held(rows, who.today)
  const all = through(rows)
  const coming = all.filter(({ from_day }) => from_day > who.today)
  return (
    <>
      <tr {...(now ? {} : { 'data-quiet': true })}>
        <td>
          <span className={styles.name}>{name}</span>
          {detail ? <span className={styles.small}>{detail}</span> : null}
        </td>
        <td className={styles.number}>
          {now?.per_hour ? amountWritten(now.per_hour, i18n.locale, now.currency) : none}
        </td>
        <td className={styles.onlyWide}>
          {now ? <DateText at={now.from_day} /> : null}
          {coming.length > 0 ? (
            <span className={styles.small}>
              <Trans>
                another from <DateText at={coming.at(-1)?.from_day ?? ''} />
              </Trans>
            </span>
          ) : null}
        </td>
        <td className={styles.act}>
          <span className={styles.acts}>
            {all.length > 0 ? (
              <ActionIcon
                aria-label={t`Rates through time: ${spoken}`}
                aria-expanded={open}
                aria-controls={id}
                onClick={() => setOpen((was) => !was)}
              >
                <IconHistory size={16} aria-hidden />
              </ActionIcon>
            ) : null}
            {onSet ? (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={onSet}
                aria-label={now ? t`Change the rate: ${spoken}` : t`Set a rate: ${spoken}`}
              >
                {now ? <Trans>Change</Trans> : <Trans>Set one</Trans>}
              </Button>
            ) : null}
          </span>
        </td>
      </tr>
      {open ? (
        <tr id={id}>
          <td colSpan={4}>
            <ul className={styles.history}>
              {all.map((row) => (
                <li key={row.id}>
                  <Trans>
                    from <DateText at={row.from_day} />
                  </Trans>
                  {': '}
                  {row.per_hour === null ? none : amountWritten(row.per_hour, i18n.locale, row.currency)}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ) : null}
    </>
  )
}
