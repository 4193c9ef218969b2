import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconArchive, IconRestore } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ConfirmDialog } from '#ui/confirm-dialog'
import { menuIcon, RowMenu } from '../look/row-menu'
import styles from './templates.module.css'

export interface TemplateRowProps {
  name: string
  /** Where it is offered, what it holds. */
  about: ReactNode
  archived: boolean
  mayChange: boolean
  onEdit: () => void
  onArchive: (archived: boolean) => Promise<unknown>
  onRemove: () => Promise<unknown>
  children?: ReactNode
}

/** A template in its list. */
export function TemplateRow(props: TemplateRowProps) {
  const { name, about, archived, mayChange, onEdit, onArchive, onRemove, children } = props
  const { t } = useLingui()
  const doing = useDoing()
  const [removing, setRemoving] = useState(false)
  return (
    <li className={`${house.row} ${house.wraps}`} data-quiet={archived || undefined}>
      <span className={styles.told}>
        <span>
          <span className={house.name} dir="auto">
            {name}
          </span>{' '}
          {archived ? (
            <span className={house.badge}>
              <Trans>archived</Trans>
            </span>
          ) : null}
        </span>
        <span className={house.quiet}>{about}</span>
        {children}
      </span>
      {mayChange ? (
        <span className={house.side}>
          <Button size="compact-sm" variant="default" aria-label={t`Edit ${name}`} onClick={onEdit}>
            <Trans>Edit</Trans>
          </Button>
          <RowMenu name={name} onRemove={() => setRemoving(true)}>
            <Menu.Item
              leftSection={archived ? <IconRestore {...menuIcon} /> : <IconArchive {...menuIcon} />}
              onClick={() => void doing.run(() => onArchive(!archived))}
            >
              {archived ? <Trans>Offer it again</Trans> : <Trans>Archive</Trans>}
            </Menu.Item>
          </RowMenu>
        </span>
      ) : null}
      {removing ? (
        <ConfirmDialog
          opened
          title={t`Remove the template ${name}?`}
          confirmLabel={t`Remove`}
          danger
          onConfirm={() => doing.run(onRemove, t`Removed`)}
          onClose={() => setRemoving(false)}
        >
          <Trans>
            What was made from it stays. Forms and cards that come again do without it from then on, and rules
            that use it refuse. To keep them as they are, archive it instead.
          </Trans>
        </ConfirmDialog>
      ) : null}
    </li>
  )
}
