import { useLingui } from '@lingui/react/macro'
import { SegmentedControl, Select, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { WhoPrices } from '#features/budgets/asking/who-prices'
import { useNames } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useInvoiceDeeds } from '../asking/use-invoice-deeds'
import { DaysFields } from '../look/days-fields'
import { lastMonth } from './last-month'

/** Of which project and which days; what stands on it comes from the work. */
export function NewInvoiceDialog({ who, onClose }: { who: WhoPrices; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const names = useNames(who.seen)
  const { verbs, run, busy } = useInvoiceDeeds()
  const [project, setProject] = useState<string | null>(null)
  const [days, setDays] = useState(lastMonth(who.today))
  const [linesBy, setLinesBy] = useState<'card' | 'function'>('card')
  const [refused, setRefused] = useState('')
  const choices = who.seen.projects
    .filter(({ archived }) => !archived)
    .map(({ id, name, client }) => ({
      value: String(id),
      label: `${names.client.get(client) ?? ''}: ${name}`,
    }))
    .sort((one, other) => one.label.localeCompare(other.label))
  const draft = async () => {
    if (project === null) return
    const made = await run(
      () => verbs.draft({ project: Number(project), ...days, lines_by: linesBy }),
      undefined,
      setRefused,
    )
    if (made) void navigate({ to: `/w/${workspace}/invoices/${made.id}` })
  }
  return (
    <FormDialog
      title={t`New invoice`}
      verb={t`Make a draft`}
      doing={{ busy, words: { '': refused } }}
      ready={project !== null && days.first_day !== '' && days.last_day !== ''}
      onSubmit={() => void draft()}
      onClose={onClose}
    >
      <Select
        label={t`Project`}
        required
        searchable
        data-autofocus
        data={choices}
        value={project}
        nothingFoundMessage={t`No such project`}
        onChange={setProject}
      />
      <DaysFields days={days} onKeep={setDays} />
      <SegmentedControl
        aria-label={t`Lines of hours`}
        value={linesBy}
        data={[
          { value: 'card', label: t`Hours by card` },
          { value: 'function', label: t`By job function` },
        ]}
        onChange={(value) => setLinesBy(value as typeof linesBy)}
      />
      <Text size="sm" c="dimmed">
        {t`Hours that are approved or locked, finished stages, fees, costs that are passed on: whatever is on no invoice yet.`}
      </Text>
    </FormDialog>
  )
}
