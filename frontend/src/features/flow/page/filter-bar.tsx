import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Popover } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { type FlowSearch, filters, type Selection } from '../asking/selection'
import { AsOf } from './as-of'
import { Comparing } from './comparing'
import { Chosen, FilterFields } from './filter-fields'
import styles from './page.module.css'
import { PeriodField } from './period-field'
import { ProfileField } from './profile-field'

export interface FilterBarProps {
  search: FlowSearch
  change: (changed: Partial<FlowSearch>) => void
  choose: (changed: Partial<Selection>) => void
}

const narrowing = ['space', 'client', 'project', 'type', 'class'] as const

/** What is looked at: whose cards, which period, as of when, counted how, against what. */
export function FilterBar({ search, change, choose }: FilterBarProps) {
  const { t } = useLingui()
  const narrowed = filters.filter((name) => name !== 'board' && search.shown[name].length > 0).length
  return (
    <div className={styles.bar}>
      <FilterFields selection={search.shown} onChange={choose} only={['board']} />
      <PeriodField selection={search.shown} onChange={choose} />
      <Popover position="bottom-start" width={320} shadow="md" trapFocus>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconAdjustmentsHorizontal size={15} stroke={1.6} aria-hidden />}
            rightSection={narrowed > 0 ? <b className="tabular">{narrowed}</b> : null}
          >
            <Trans>Filters</Trans>
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t`Filters`}>
          <div className={styles.fields}>
            <FilterFields selection={search.shown} onChange={choose} only={narrowing} />
            <ProfileField profile={search.profile} onChange={(profile) => change({ profile })} />
          </div>
        </Popover.Dropdown>
      </Popover>
      <Chosen selection={search.shown} onChange={choose} only={narrowing} />
      <Comparing search={search} change={change} />
      <AsOf as_of={search.as_of} onChange={(as_of) => change({ as_of })} />
    </div>
  )
}
