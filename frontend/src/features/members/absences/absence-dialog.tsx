import { useLingui } from '@lingui/react/macro'
import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { DateField } from '#ui/time/date-field'
import { absences, type Schemas } from '../asking/house-api'
import { teamOf, useWorkspaceSeen } from '../asking/workspace-query'
import { FormDialog } from '../doing/form-dialog'
import { useDoing } from '../doing/use-doing'
import styles from '../look/house.module.css'
import { MemberSelect } from '../words/member-select'
import { choicesOf } from '../words/role-words'
import { type AbsenceKind, useAbsenceKinds } from './absence-words'

/** One's own absence, or anybody's for whoever manages. */
export function AbsenceDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const kinds = useAbsenceKinds()
  const doing = useDoing(['member', 'first_day', 'last_day', 'kind', 'note'])
  const [wish, setWish] = useState<Schemas['NewAbsenceIn']>({
    member: seen?.me.id ?? 0,
    first_day: today,
    last_day: today,
    kind: 'vacation',
    note: '',
  })
  const set = (change: Partial<Schemas['NewAbsenceIn']>) => setWish((was) => ({ ...was, ...change }))
  // Whoever manages approves by entering, and nobody asks to be ill.
  const asks = seen?.me.may_manage === false && wish.kind !== 'sick'
  const save = async () => {
    const done = asks ? t`Asked for: whoever leads hears of it` : t`Saved`
    if (await doing.run(() => absences.enter(workspace, wish), done)) onClose()
  }
  return (
    <FormDialog
      title={t`Enter an absence`}
      verb={asks ? t`Ask for it` : t`Save`}
      doing={doing}
      ready={wish.first_day !== '' && wish.last_day >= wish.first_day}
      onSubmit={save}
      onClose={onClose}
    >
      <MemberSelect
        label={t`Who`}
        clearable={false}
        members={teamOf(seen)}
        value={wish.member}
        disabled={!seen?.me.may_manage}
        error={doing.words.member}
        onChange={(member) => member !== null && set({ member })}
      />
      <div className={styles.pair}>
        <DateField
          label={t`First day`}
          clearable={false}
          value={wish.first_day}
          error={doing.words.first_day}
          onKeep={(first_day) =>
            set({ first_day, last_day: wish.last_day < first_day ? first_day : wish.last_day })
          }
        />
        <DateField
          label={t`Last day`}
          clearable={false}
          min={wish.first_day}
          value={wish.last_day}
          error={doing.words.last_day}
          onKeep={(last_day) => set({ last_day })}
        />
      </div>
      <Select
        label={t`Kind`}
        description={t`Only managers and the person themselves see kind and note.`}
        data={choicesOf(kinds)}
        value={wish.kind ?? null}
        onChange={(value) => set({ kind: value as AbsenceKind })}
      />
      <TextInput
        label={t({ message: 'Note', context: 'of people' })}
        maxLength={500}
        value={wish.note ?? ''}
        error={doing.words.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </FormDialog>
  )
}
