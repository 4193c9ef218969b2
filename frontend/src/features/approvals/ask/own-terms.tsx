import { useLingui } from '@lingui/react/macro'
import { NumberInput, Select } from '@mantine/core'
import type { Question } from '../asking/approvals-api'

export interface Terms {
  rule: Question['rule']
  needed: number
  hours: number | ''
}

/** How a question without a gate is counted, and by when it wants its answers. */
export function OwnTerms({
  terms,
  asked,
  onChange,
}: {
  terms: Terms
  asked: number
  onChange: (terms: Terms) => void
}) {
  const { t } = useLingui()
  return (
    <>
      <Select
        label={t`When it is approved`}
        allowDeselect={false}
        data={[
          { value: 'all', label: t`All of them approve` },
          { value: 'any', label: t`One of them approves` },
          { value: 'some', label: t`Some of them approve` },
        ]}
        value={terms.rule ?? 'all'}
        onChange={(value) => onChange({ ...terms, rule: value as Terms['rule'] })}
      />
      {terms.rule === 'some' ? (
        <NumberInput
          label={t`How many`}
          min={1}
          max={Math.max(1, asked)}
          allowDecimal={false}
          value={terms.needed}
          onChange={(value) => onChange({ ...terms, needed: Number(value) || 1 })}
        />
      ) : null}
      <NumberInput
        label={t`Answer within, in working hours`}
        description={t`Empty: no deadline.`}
        min={0.5}
        value={terms.hours}
        onChange={(value) => onChange({ ...terms, hours: value === '' ? '' : Number(value) })}
      />
    </>
  )
}
