import { Trans, useLingui } from '@lingui/react/macro'
import { NumberInput, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { templates } from '#features/boards/templates/templates-api'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import { useOpenCard } from '../open/card-context'

/** What stands on this card, for cards to come. */
export function SaveCardTemplate({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const { card, workspace } = useOpenCard()
  const doing = useDoing(['name', 'deadline_in_days'])
  const [name, setName] = useState(card.title.slice(0, 120))
  const [where, setWhere] = useState<'board' | 'all'>('board')
  const [days, setDays] = useState<number | null>(null)
  const save = async () => {
    const body = { name, board: where === 'board' ? card.board.id : null, deadline_in_days: days }
    if (await doing.run(() => templates.ofCard(workspace, card.id, body), t`Kept as a template`)) onClose()
  }
  return (
    <FormDialog
      title={t`Save as a template`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <p style={{ margin: 0, color: 'var(--baton-text-quiet)' }}>
        <Trans>
          Brief, checklists without their ticks, participants, planned hours, tags and fields go along.
          Comments, files, the deadline and who holds it stay here.
        </Trans>
      </p>
      <NamedField label={t`Name of the template`} value={name} onName={setName} doing={doing} />
      <SegmentedControl
        aria-label={t`Offered on`}
        value={where}
        onChange={(value) => setWhere(value as typeof where)}
        data={[
          { value: 'board', label: t`On this board` },
          { value: 'all', label: t`On all boards` },
        ]}
      />
      <NumberInput
        label={t`Deadline in working days`}
        description={t`Counted from the day a card is filed; empty: none.`}
        min={0}
        max={1000}
        allowDecimal={false}
        value={days ?? ''}
        error={doing.words.deadline_in_days}
        onChange={(value) => setDays(value === '' ? null : Number(value))}
      />
    </FormDialog>
  )
}
