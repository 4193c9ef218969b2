import { useLingui } from '@lingui/react/macro'
import { PickCell } from '../cells/pick-cell'
import type { Part } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'

export function GroupPick({ part }: { part: Part<'grievance'> }) {
  const { t } = useLingui()
  const { looked } = useWorkshop()
  const groups = looked.of('group').map(({ id, values }) => [id, values.name || '…'] as const)
  if (groups.length === 0) return null
  return <PickCell part={part} field="group" label={t`Group`} none="–" choices={groups} />
}
