import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import type { Agreement } from '../asking/budgets-api'
import { useMoneyWords } from '../look/use-money-words'
import { type AgreementDraft, longHours, type Overspend } from './agreement-draft'

export interface DraftFieldsProps {
  draft: AgreementDraft
  put: (part: Partial<AgreementDraft>) => void
}

/** What a retainer grants for each period, and what of it goes on into the next. */
export function RetainerFields({ draft, put }: DraftFieldsProps) {
  const { t } = useLingui()
  const { periods } = useMoneyWords()
  const isNone = draft.minutes.trim() !== '' && !longHours(draft.minutes)
  return (
    <>
      <div style={{ display: 'flex', gap: 12, alignItems: 'flex-start' }}>
        <TextInput
          label={t`Hours for each period`}
          placeholder={t`not counted`}
          style={{ flex: 1 }}
          value={draft.minutes}
          error={isNone ? t`Hours like 40, 40:30 or 42.5.` : null}
          onChange={(event) => put({ minutes: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`Period`}
          value={draft.period}
          data={Object.entries(periods).map(([value, label]) => ({ value, label }))}
          onChange={(event) => put({ period: event.currentTarget.value as NonNullable<Agreement['period']> })}
        />
      </div>
      <NativeSelect
        label={t`Unused hours`}
        value={draft.carried}
        data={[
          { value: '0', label: t`lapse at the end of the period` },
          { value: '1', label: t`go into the next period` },
          { value: '2', label: t`go into the next two periods` },
          { value: '3', label: t`go into the next three periods` },
          { value: 'all', label: t`never lapse` },
          ...(['0', '1', '2', '3', 'all'].includes(draft.carried)
            ? []
            : [{ value: draft.carried, label: t`go into the next periods: ${draft.carried}` }]),
        ]}
        onChange={(event) => put({ carried: event.currentTarget.value })}
      />
      <NativeSelect
        label={t`Hours above them`}
        value={draft.overspend}
        data={[
          { value: 'ours', label: t`are ours` },
          { value: 'next', label: t`are taken from the next period` },
          { value: 'billed', label: t`are billed at what the hours of the period are worth on average` },
        ]}
        onChange={(event) => put({ overspend: event.currentTarget.value as Overspend })}
      />
    </>
  )
}
