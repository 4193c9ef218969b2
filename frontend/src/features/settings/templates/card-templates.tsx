import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { type CardTemplate, templates, useAllCardTemplates } from '#features/boards/templates/templates-api'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { CardTemplateDialog } from './card-template-dialog'
import { type Form, held } from './form'
import { TemplateRow } from './template-row'
import styles from './templates.module.css'

export function CardTemplates() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useAllCardTemplates()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const [open, setOpen] = useState<CardTemplate | 'new' | null>(null)
  return (
    <section>
      <div className={styles.head}>
        <h2 className={house.heading}>
          <Trans>Cards</Trans>
        </h2>
        <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
          <Trans>New card template</Trans>
        </Button>
      </div>
      <p className={house.about}>
        <Trans>
          Offered under the title of a new card, in intake forms, in rules and for cards that come again. The
          quickest way to one: “Save as a template” in the menu of a good card.
        </Trans>
      </p>
      <ListedState query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={styles.empty}>
              <Trans>No card templates yet.</Trans>
            </p>
          ) : (
            <ul className={house.list}>
              {rows.map((row) => (
                <TemplateRow
                  key={row.id}
                  name={row.name}
                  archived={row.archived}
                  mayChange={row.may_change}
                  about={
                    <>
                      {row.board === null ? t`All boards` : (names.board.get(row.board) ?? '…')}
                      <Holds row={row} />
                    </>
                  }
                  onEdit={() => setOpen(row)}
                  onArchive={(archived) => templates.changeCard(workspace, row.id, { archived })}
                  onRemove={() => templates.removeCard(workspace, row.id)}
                >
                  {row.left_out.length > 0 ? (
                    <p className={styles.gone}>
                      <Trans>No longer there, and left out of new cards: {row.left_out.join(', ')}</Trans>
                    </p>
                  ) : null}
                </TemplateRow>
              ))}
            </ul>
          )
        }
      </ListedState>
      {open && seen ? (
        <CardTemplateDialog
          template={open === 'new' ? null : open}
          seen={seen}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  )
}

/** What a new card would have, in a few words. */
function Holds({ row }: { row: CardTemplate }) {
  const { sections, items, people } = held(row.form as Form)
  const parts: ReactNode[] = [
    sections > 0 ? <Plural key="s" value={sections} one="# brief section" other="# brief sections" /> : null,
    items > 0 ? <Plural key="i" value={items} one="# checklist item" other="# checklist items" /> : null,
    people > 0 ? <Plural key="p" value={people} one="# participant" other="# participants" /> : null,
    row.deadline_in_days === null ? null : (
      <Plural key="d" value={row.deadline_in_days} one="due in # working day" other="due in # working days" />
    ),
  ]
  return parts.filter(Boolean).map((part) => [' · ', part])
}
