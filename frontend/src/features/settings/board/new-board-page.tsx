import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Select, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import { tellLeftOut } from '#features/boards/doing/telling'
import { useListed } from '#features/members/asking/use-listed'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { Page } from '#ui/page'
import { words } from '../asking/words-api'
import { BoardHolds } from '../templates/board-templates'
import { boardTemplates, useOwnBoardTemplates } from '../templates/board-templates-api'
import { StagesOfTemplate } from '../templates/stages-of-template'
import styles from './board-settings.module.css'

/** A board is begun from a template whose stages one sees beforehand, or empty. */
export default function NewBoardPage() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { data: seen } = useWorkspaceSeen()
  const doing = useDoing(['name', 'space', 'template'])
  const query = useListed('templates', (slug, signal) =>
    ask(api.GET('/api/{workspace}/board-templates', { params: { path: { workspace: slug } }, signal })),
  )
  const spaces = (seen?.spaces ?? []).filter(({ archived }) => !archived)
  const [chosen, setChosen] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [template, setTemplate] = useState<string>('crm_production')
  const [newSpace, setNewSpace] = useState('')
  const space = chosen ?? (spaces[0] ? String(spaces[0].id) : null)
  const { data: ownTemplates = [] } = useOwnBoardTemplates(false, seen?.me.may_manage ?? false)
  const choices = [
    ...ownTemplates.map((row) => ({ key: `own:${row.id}`, own: row, ...row })),
    ...(query.data ?? []),
  ]
  const isFirst = seen !== undefined && spaces.length === 0
  const isEmpty = template === ''
  const ready = (isFirst ? newSpace.trim() !== '' : space !== null) && (!isEmpty || name.trim() !== '')
  const build = async (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    const own = ownTemplates.find(({ id }) => template === `own:${id}`)
    const made = await doing.run(async () => {
      const space_id = isFirst
        ? (await words.addSpace(workspace, { name: newSpace.trim(), private: false, members: [] })).id
        : Number(space)
      if (own) return boardTemplates.build(workspace, space_id, { template: own.id, name: name.trim() })
      return ask(
        api.POST('/api/{workspace}/spaces/{space_id}/boards', {
          params: { path: { workspace, space_id } },
          body: { name: name.trim(), template: isEmpty ? null : template },
        }),
      )
    })
    if (made && 'left_out' in made) tellLeftOut(made.left_out as string[])
    if (made)
      void navigate({ href: `/w/${workspace}/boards/${made.id}${isEmpty ? '/settings?tab=columns' : ''}` })
  }
  return (
    <Page title={t`New board`}>
      <form onSubmit={build} className={house.stack} style={{ gap: 20 }}>
        <div className={house.pair} style={{ maxWidth: 620 }}>
          <TextInput
            label={t`Name`}
            maxLength={120}
            required={isEmpty}
            placeholder={choices.find(({ key }) => key === template)?.name}
            value={name}
            error={doing.words.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {isFirst ? (
            <TextInput
              label={t`Space`}
              description={t`Boards stand together in spaces; name the first one.`}
              required
              maxLength={120}
              placeholder={t`Campaigns`}
              value={newSpace}
              error={doing.words.space}
              onChange={(event) => setNewSpace(event.currentTarget.value)}
            />
          ) : (
            <Select
              label={t`Space`}
              data={spaces.map((row) => ({ value: String(row.id), label: row.name }))}
              value={space}
              error={doing.words.space}
              allowDeselect={false}
              onChange={setChosen}
            />
          )}
        </div>
        <ListedState query={query}>
          {() => (
            <fieldset className={styles.templates}>
              <legend className={house.heading}>
                <Trans>Begin with</Trans>
              </legend>
              {[
                ...choices,
                {
                  key: '',
                  name: t`An empty board`,
                  description: t`You add the stages yourself.`,
                  stages: [],
                },
              ].map((row) => (
                <label key={row.key} className={styles.template}>
                  <input
                    type="radio"
                    name="template"
                    checked={template === row.key}
                    onChange={() => setTemplate(row.key)}
                  />
                  <b>{row.name}</b>
                  {row.description ? <span className={house.quiet}>{row.description}</span> : null}
                  {'own' in row ? (
                    <span className={house.quiet}>
                      <Trans>A template of your own</Trans> · <BoardHolds row={row.own} />
                    </span>
                  ) : null}
                  <StagesOfTemplate stages={row.stages} />
                </label>
              ))}
            </fieldset>
          )}
        </ListedState>
        {doing.words[''] || doing.words.template ? (
          <Alert color="red" role="alert">
            {doing.words[''] ?? doing.words.template}
          </Alert>
        ) : null}
        <div>
          <Button type="submit" loading={doing.busy} disabled={!ready}>
            <Trans>Build the board</Trans>
          </Button>
        </div>
      </form>
    </Page>
  )
}
