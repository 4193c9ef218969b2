import { useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, Popover } from '@mantine/core'
import { Suspense } from 'react'
import { type Against, type FlowSearch, filters } from '../asking/selection'
import { cardFilter } from './card-filter'
import { FilterFields } from './filter-fields'
import styles from './page.module.css'
import { PeriodField } from './period-field'

interface ComparingProps {
  search: FlowSearch
  change: (changed: Partial<FlowSearch>) => void
}

/** A second look beside the first: another period, or other cards. */
export function Comparing({ search, change }: ComparingProps) {
  const { t } = useLingui()
  const { against, other, shown } = search
  const Field = cardFilter()?.field
  const choose = (chosen: Against) =>
    change({ against: chosen, ...(chosen === 'other' ? { other: { ...shown } } : {}) })
  return (
    <div className={styles.row}>
      <NativeSelect
        aria-label={t`Compare with`}
        value={against}
        data={[
          { value: 'none', label: t`No comparison` },
          { value: 'before', label: t`With the period before` },
          { value: 'year', label: t`With a year ago` },
          { value: 'other', label: t`With another choice` },
        ]}
        onChange={(event) => choose(event.currentTarget.value as Against)}
      />
      {against === 'other' ? (
        <Popover position="bottom-start" width={340} shadow="md" trapFocus defaultOpened>
          <Popover.Target>
            <Button variant="default">{t`The other choice`}</Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t`The other choice`}>
            <div className={styles.fields}>
              <FilterFields
                selection={other}
                onChange={(changed) => change({ other: { ...other, ...changed } })}
                only={filters}
              />
              {Field ? (
                <Suspense>
                  <Field text={other.filter} onText={(filter) => change({ other: { ...other, filter } })} />
                </Suspense>
              ) : null}
              <PeriodField
                selection={other}
                onChange={(changed) => change({ other: { ...other, ...changed } })}
              />
            </div>
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </div>
  )
}
