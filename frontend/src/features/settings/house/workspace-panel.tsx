import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { languages } from '#ui/preferences'
import { type Schemas, words } from '../asking/words-api'
import { ExportPart } from './export-part'
import { currencies, timeZones } from './zones'

export function WorkspacePanel() {
  const query = useWorkspaceSeen()
  return (
    <ListedState query={query}>
      {({ workspace, me }) => (
        <>
          <WorkspaceForm key={workspace.name} told={workspace} may={me.may_administer} />
          {me.may_administer ? <ExportPart /> : null}
        </>
      )}
    </ListedState>
  )
}

/** The name of the house, its language, zone and money. */
function WorkspaceForm({ told, may }: { told: Schemas['WorkspaceTold']; may: boolean }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['name', 'language', 'time_zone', 'currency'])
  const { name, language, time_zone, currency } = told
  const [wish, setWish] = useState({ name, language, time_zone, currency })
  const set = (change: Partial<typeof wish>) => setWish((was) => ({ ...was, ...change }))
  const save = (event: FormEvent) => {
    event.preventDefault()
    void doing.run(() => words.workspace(workspace, wish), t`Saved`)
  }
  const money = new Intl.DisplayNames(i18n.locale, { type: 'currency' })
  return (
    <form onSubmit={save} className={house.stack} style={{ maxWidth: 480 }}>
      {may ? null : (
        <p className={house.about}>
          <Trans>Whoever administers the workspace can change this.</Trans>
        </p>
      )}
      <TextInput
        label={t`Name`}
        required
        disabled={!may}
        maxLength={120}
        value={wish.name}
        error={doing.words.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Select
        label={t`Language of the workspace`}
        description={t`New boards are built in it; everybody chooses their own language for the screens.`}
        disabled={!may}
        data={[...languages]}
        value={wish.language}
        error={doing.words.language}
        onChange={(value) => value && set({ language: value })}
      />
      <Select
        label={t`Time zone`}
        description={t`Deadlines end with the day of this zone.`}
        disabled={!may}
        searchable
        data={timeZones(wish.time_zone)}
        value={wish.time_zone}
        error={doing.words.time_zone}
        onChange={(value) => value && set({ time_zone: value })}
      />
      <Select
        label={t`Currency`}
        disabled={!may}
        searchable
        data={currencies(wish.currency).map((code) => ({
          value: code,
          label: `${code} · ${money.of(code)}`,
        }))}
        value={wish.currency}
        error={doing.words.currency}
        onChange={(value) => value && set({ currency: value })}
      />
      {doing.words[''] ? (
        <Alert color="red" role="alert">
          {doing.words['']}
        </Alert>
      ) : null}
      {may ? (
        <div>
          <Button type="submit" loading={doing.busy} disabled={!wish.name.trim()}>
            <Trans>Save</Trans>
          </Button>
        </div>
      ) : null}
    </form>
  )
}
