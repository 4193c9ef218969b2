import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWorkspace } from '#api/workspace'
import type { CardFilterProps } from '#features/flow/page/card-filter'
import { filtersOf, viewsQuery } from './views-api'

/** One of the kept views, for what it filters; a filter that nobody kept stands there as it is written. */
export default function KeptFilter({ text, onText }: CardFilterProps) {
  const { t } = useLingui()
  const { data: kept = [] } = useQuery({ ...viewsQuery(useWorkspace()), select: filtersOf })
  // Two views may filter alike.
  const names = new Map(text ? [[text, text]] : [])
  for (const { filter, name } of kept) if (!names.has(filter) || filter === text) names.set(filter, name)
  if (names.size === 0) return null
  return (
    <Select
      label={t`Kept view`}
      placeholder={t`All cards`}
      size="sm"
      clearable
      data={[...names].map(([value, label]) => ({ value, label }))}
      value={text || null}
      onChange={(filter) => onText(filter ?? '')}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
