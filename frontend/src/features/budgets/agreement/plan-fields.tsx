import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { longHours, type StageDraft } from './agreement-draft'
import type { DraftFieldsProps } from './retainer-fields'

/** What the whole work was planned to take, in what it is earned by. */
export function PlanFields({ draft, put }: DraftFieldsProps) {
  const { t } = useLingui()
  if (draft.recognises === 'hours')
    return (
      <TextInput
        label={t`Hours planned for the whole work`}
        value={draft.plannedHours}
        error={
          draft.plannedHours.trim() !== '' && !longHours(draft.plannedHours)
            ? t`Hours like 40, 40:30 or 42.5.`
            : null
        }
        onChange={(event) => put({ plannedHours: event.currentTarget.value })}
      />
    )
  if (draft.recognises === 'cards')
    return (
      <TextInput
        label={t`Cards planned for the whole work`}
        inputMode="numeric"
        value={draft.plannedCards}
        onChange={(event) => put({ plannedCards: event.currentTarget.value })}
      />
    )
  return <StageFields draft={draft} put={put} />
}

function StageFields({ draft, put }: DraftFieldsProps) {
  const { t } = useLingui()
  const change = (id: number, part: Partial<StageDraft>) =>
    put({ stages: draft.stages.map((stage) => (stage.id === id ? { ...stage, ...part } : stage)) })
  const add = () => {
    const id = Math.max(-1, ...draft.stages.map((stage) => stage.id)) + 1
    put({ stages: [...draft.stages, { id, name: '', weight: '1' }] })
  }
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <legend style={{ padding: '0 0 6px', fontSize: 14, fontWeight: 500 }}>
        <Trans>Stages and what each weighs</Trans>
      </legend>
      {draft.stages.map((stage, at) => {
        const number = at + 1
        return (
          <div key={stage.id} style={{ display: 'flex', gap: 8, marginBottom: 8, alignItems: 'center' }}>
            <TextInput
              aria-label={t`Stage ${number}`}
              placeholder={t`Stage ${number}`}
              maxLength={120}
              style={{ flex: 1 }}
              value={stage.name}
              onChange={(event) => change(stage.id, { name: event.currentTarget.value })}
            />
            <TextInput
              aria-label={t`Weight of stage ${number}`}
              inputMode="numeric"
              style={{ width: 72 }}
              value={stage.weight}
              onChange={(event) => change(stage.id, { weight: event.currentTarget.value })}
            />
            <ActionIcon
              aria-label={t`Without stage ${number}`}
              onClick={() => put({ stages: draft.stages.filter(({ id }) => id !== stage.id) })}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </div>
        )
      })}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={add}
      >
        <Trans>Stage of the work</Trans>
      </Button>
    </fieldset>
  )
}
