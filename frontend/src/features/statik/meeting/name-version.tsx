import { useLingui } from '@lingui/react/macro'
import { MultiSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { statikKey } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import { namedIn } from './named-in'

/** The design as it stands, under a name; whoever is named in it is proposed to be asked. */
export function NameVersion({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { design, verbs, team } = useWorkshop()
  const doing = useDoing(['name', 'asked'])
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(() => {
    const named = namedIn(design.parts)
    return team.filter(({ id }) => named.has(id)).map(({ id }) => String(id))
  })
  const keep = async () => {
    const done = await doing.run(
      () => verbs.nameVersion(name.trim(), asked.map(Number)),
      t`The version has its name`,
    )
    if (!done) return
    await queries.invalidateQueries({ queryKey: statikKey(workspace, 'versions') })
    onClose()
  }
  return (
    <FormDialog
      title={t`Name a version`}
      verb={t`Name it`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <TextInput
        label={t`What it is called`}
        placeholder={t`For the verification meeting`}
        required
        maxLength={120}
        data-autofocus
        value={name}
        error={doing.words.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MultiSelect
        label={t`Who takes part`}
        data={team.map((each) => ({ value: String(each.id), label: each.name }))}
        value={asked}
        error={doing.words.asked}
        searchable
        hidePickedOptions
        nothingFoundMessage={t`Nothing found`}
        onChange={setAsked}
      />
    </FormDialog>
  )
}
