import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { type BoardTemplate, boardTemplates, useOwnBoardTemplates } from './board-templates-api'
import { DescriptionField } from './description-field'
import { StagesOfTemplate } from './stages-of-template'
import { TemplateRow } from './template-row'
import styles from './templates.module.css'

export function BoardTemplates() {
  const workspace = useWorkspace()
  const query = useOwnBoardTemplates(true)
  const [open, setOpen] = useState<BoardTemplate | null>(null)
  return (
    <section>
      <div className={styles.head}>
        <h2 className={house.heading}>
          <Trans>Boards</Trans>
        </h2>
      </div>
      <p className={house.about}>
        <Trans>
          “Save as a template” in a board's settings keeps how it is built. Every manager sees these
          templates, also those of private boards, and can build boards after them.
        </Trans>
      </p>
      <ListedState query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={styles.empty}>
              <Trans>No board templates of your own yet.</Trans>
            </p>
          ) : (
            <ul className={house.list}>
              {rows.map((row) => (
                <TemplateRow
                  key={row.id}
                  name={row.name}
                  archived={row.archived}
                  mayChange
                  about={<BoardHolds row={row} />}
                  onEdit={() => setOpen(row)}
                  onArchive={(archived) => boardTemplates.change(workspace, row.id, { archived })}
                  onRemove={() => boardTemplates.remove(workspace, row.id)}
                >
                  {row.description ? <span className={house.quiet}>{row.description}</span> : null}
                  <StagesOfTemplate stages={row.stages} />
                </TemplateRow>
              ))}
            </ul>
          )
        }
      </ListedState>
      {open ? <BoardTemplateDialog template={open} onClose={() => setOpen(null)} /> : null}
    </section>
  )
}

export function BoardHolds({ row }: { row: BoardTemplate }) {
  const asks = row.policies + row.gates
  const rules = row.rules.length
  return (
    <>
      <Plural value={row.stages.length} one="# column" other="# columns" />
      {row.lanes.length > 0 ? (
        <>
          {' · '}
          <Plural value={row.lanes.length} one="# lane" other="# lanes" />
        </>
      ) : null}
      {asks > 0 ? (
        <>
          {' · '}
          <Plural value={asks} one="# policy or gate" other="# policies and gates" />
        </>
      ) : null}
      {rules > 0 ? (
        <>
          {' · '}
          <Plural value={rules} one="# rule" other="# rules" />
        </>
      ) : null}
    </>
  )
}

function BoardTemplateDialog({ template, onClose }: { template: BoardTemplate; onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['name', 'description'])
  const [name, setName] = useState(template.name)
  const [description, setDescription] = useState(template.description)
  const save = async () => {
    const deed = () => boardTemplates.change(workspace, template.id, { name, description })
    if (await doing.run(deed, t`Saved`)) onClose()
  }
  return (
    <FormDialog
      title={t`Board template`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField value={name} onName={setName} doing={doing} />
      <DescriptionField value={description} onDescription={setDescription} doing={doing} />
      {template.rules.length > 0 ? (
        <p className={house.quiet} style={{ margin: 0 }}>
          <Trans>Its rules: {template.rules.join(' · ')}</Trans>
        </p>
      ) : null}
    </FormDialog>
  )
}
