import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import {
  type ChecklistTemplate,
  templates,
  useChecklistTemplates,
} from '#features/boards/templates/templates-api'
import { FormDialog } from '#features/members/doing/form-dialog'
import { NamedField } from '#features/members/doing/named-field'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { itemsOf } from './form'
import { TemplateRow } from './template-row'
import styles from './templates.module.css'

const SHOWN = 3

export function ChecklistTemplates() {
  const workspace = useWorkspace()
  const query = useChecklistTemplates(true)
  const [open, setOpen] = useState<ChecklistTemplate | 'new' | null>(null)
  return (
    <section>
      <div className={styles.head}>
        <h2 className={house.heading}>
          <Trans>Checklists</Trans>
        </h2>
        <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
          <Trans>New checklist template</Trans>
        </Button>
      </div>
      <ListedState query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={styles.empty}>
              <Trans>No checklist templates yet.</Trans>
            </p>
          ) : (
            <ul className={house.list}>
              {rows.map((row) => {
                const { id, name, items, archived } = row
                return (
                  <TemplateRow
                    key={id}
                    name={name}
                    archived={archived}
                    mayChange={row.may_change}
                    about={<Items items={items} />}
                    onEdit={() => setOpen(row)}
                    onArchive={(to) =>
                      templates.changeChecklist(workspace, id, { name, items, archived: to })
                    }
                    onRemove={() => templates.removeChecklist(workspace, id)}
                  />
                )
              })}
            </ul>
          )
        }
      </ListedState>
      {open ? (
        <ChecklistTemplateDialog template={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      ) : null}
    </section>
  )
}

function Items({ items }: { items: readonly string[] }) {
  const more = items.length - SHOWN
  const first = items.slice(0, SHOWN).join(' · ')
  if (items.length === 0) return <Trans>no items</Trans>
  return more > 0 ? (
    <Trans>
      {first} and {more} more
    </Trans>
  ) : (
    first
  )
}

function ChecklistTemplateDialog(props: { template: ChecklistTemplate | null; onClose: () => void }) {
  const { template, onClose } = props
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['name', 'items'])
  const [name, setName] = useState(template?.name ?? '')
  const [lines, setLines] = useState((template?.items ?? []).join('\n'))
  const save = async () => {
    const body = { name, items: itemsOf(lines) }
    const deed = () =>
      template
        ? templates.changeChecklist(workspace, template.id, { ...body, archived: template.archived })
        : templates.addChecklist(workspace, body)
    if (await doing.run(deed, t`Saved`)) onClose()
  }
  return (
    <FormDialog
      title={template ? t`Checklist template` : t`New checklist template`}
      verb={t`Save`}
      doing={doing}
      ready={name.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      <NamedField value={name} onName={setName} doing={doing} />
      <Textarea
        label={t`Items, one in each line`}
        autosize
        minRows={5}
        maxRows={16}
        value={lines}
        error={doing.words.items}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
