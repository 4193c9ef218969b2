import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconForms } from '@tabler/icons-react'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { EmptyState } from '#ui/states/empty-state'
import { type Schemas, words } from '../asking/words-api'
import { FieldDialog } from './field-dialog'
import { type FieldKind, useFieldKinds } from './field-kinds'

/** Fields of the workspace's own; of one board, or of all. */
export function FieldsPanel({ board }: { board: number | null }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const query = useWorkspaceSeen()
  const kinds = useFieldKinds()
  const doing = useDoing()
  const [open, setOpen] = useState<Schemas['CustomFieldTold'] | 'new' | null>(null)
  const may = query.data?.me.may_manage ?? false
  return (
    <ListedState query={query}>
      {({ custom_fields }) => {
        const rows = custom_fields.filter((field) => field.board === board)
        return (
          <>
            <p className={house.about}>
              {board === null ? (
                <Trans>
                  These fields are on the cards of all boards. A board can have fields of its own besides.
                </Trans>
              ) : (
                <Trans>These fields are on the cards of this board only.</Trans>
              )}
            </p>
            {may ? (
              <div className={house.bar}>
                <Button variant="default" onClick={() => setOpen('new')}>
                  <Trans>New field</Trans>
                </Button>
              </div>
            ) : null}
            {rows.length === 0 ? <EmptyState icon={IconForms} title={t`No fields yet`} /> : null}
            <ul className={house.list}>
              {rows.map((field) => (
                <li key={field.id} className={house.row} {...(field.archived ? { 'data-quiet': true } : {})}>
                  <span className={house.main}>
                    <span className={house.name}>{field.name}</span>
                    <span className={house.quiet}>
                      {kinds[field.kind as FieldKind]}
                      {field.kind === 'choice'
                        ? `: ${field.options
                            .filter(({ archived }) => !archived)
                            .map(({ name }) => name)
                            .join(', ')}`
                        : ''}
                    </span>
                    {field.on_face ? (
                      <span className={house.badge}>
                        <Trans>on the card's face</Trans>
                      </span>
                    ) : null}
                    {field.archived ? (
                      <span className={house.badge}>
                        <Trans>archived</Trans>
                      </span>
                    ) : null}
                  </span>
                  {may ? (
                    <span className={house.side}>
                      <Button size="compact-sm" variant="default" onClick={() => setOpen(field)}>
                        <Trans>Edit</Trans>
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() =>
                          void doing.run(() =>
                            words.changeField(workspace, field.id, { archived: !field.archived }),
                          )
                        }
                      >
                        {field.archived ? <Trans>Restore</Trans> : <Trans>Archive</Trans>}
                      </Button>
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
            {open ? (
              <FieldDialog field={open === 'new' ? null : open} board={board} onClose={() => setOpen(null)} />
            ) : null}
          </>
        )
      }}
    </ListedState>
  )
}
