import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { DateField } from '#ui/time/date-field'
import { type Selection, spans } from '../asking/selection'
import { useSay } from '../words/say'
import styles from './page.module.css'

interface PeriodFieldProps {
  selection: Selection
  onChange: (changed: Partial<Selection>) => void
}

/** The last so many weeks, or days from and to. */
export function PeriodField({ selection, onChange }: PeriodFieldProps) {
  const { t } = useLingui()
  const say = useSay()
  const { since, until, weeks } = selection
  const isOwn = since !== null || until !== null
  const known = (spans as readonly number[]).includes(weeks) ? spans : [...spans, weeks]
  return (
    <div className={styles.row}>
      <NativeSelect
        aria-label={t`Period`}
        value={isOwn ? 'own' : String(weeks)}
        data={[
          ...known.map((span) => ({ value: String(span), label: t`Last ${say.weeks(span)}` })),
          ...(isOwn ? [{ value: 'own', label: t`Own period` }] : []),
        ]}
        onChange={(event) => {
          const span = Number(event.currentTarget.value)
          if (span) onChange({ weeks: span, since: null, until: null })
        }}
      />
      <div className={styles.days}>
        <DateField
          aria-label={t`From`}
          placeholder={t`From`}
          value={since ?? ''}
          onKeep={(day) => onChange({ since: day || null })}
          w={146}
        />
        <span aria-hidden>–</span>
        <DateField
          aria-label={t({ message: 'To', context: 'last day' })}
          placeholder={t({ message: 'To', context: 'last day' })}
          value={until ?? ''}
          onKeep={(day) => onChange({ until: day || null })}
          w={146}
        />
      </div>
      {isOwn && since && until && since > until ? (
        <span className={styles.wrong} role="alert">
          <Trans>It ends before it begins.</Trans>
        </span>
      ) : null}
    </div>
  )
}
