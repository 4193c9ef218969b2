import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Collapse, Menu, Switch } from '@mantine/core'
import { IconChevronDown, IconPencil } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useNames, type WorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ConfirmDialog } from '#ui/confirm-dialog'
import { menuIcon, RowMenu } from '../look/row-menu'
import { DayText } from './day-text'
import styles from './recurrences.module.css'
import { type Recurrence, recurrences } from './recurrences-api'
import { TimesOfRecurrence } from './times-of-recurrence'

export interface RecurrenceRowProps {
  row: Recurrence
  seen: WorkspaceSeen | undefined
  onEdit: () => void
}

/** One recurring card in a few lines; its days stand folded below. */
export function RecurrenceRow({ row, seen, onEdit }: RecurrenceRowProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const names = useNames(seen)
  const doing = useDoing()
  const [open, setOpen] = useState(false)
  const [removing, setRemoving] = useState(false)
  const days = useId()
  const trouble = row.times[0] && row.times[0].said !== '' && row.times[0].card === null
  const { title } = row
  return (
    <li className={styles.recurrence} data-quiet={row.active ? undefined : true}>
      <div className={styles.head}>
        <span className={styles.told}>
          <span className={house.name} dir="auto">
            {title}
          </span>
          <span>{row.sentence}</span>
          <span className={house.quiet}>
            {names.board.get(row.board) ?? '…'} ·{' '}
            <Trans>in the name of {names.member.get(row.acts_as) ?? '…'}</Trans>
          </span>
          <span className={styles.badges}>
            {!row.active ? (
              <span className={house.badge}>
                <Trans>paused</Trans>
              </span>
            ) : row.next ? (
              <span className={house.badge}>
                <Trans>
                  next: <DayText day={row.next} />
                </Trans>
              </span>
            ) : (
              <span className={house.badge}>
                <Trans>has ended</Trans>
              </span>
            )}
            {trouble ? (
              <span className={house.badge} data-tone="warning">
                <Trans>the last one was not filed</Trans>
              </span>
            ) : null}
          </span>
        </span>
        <span className={house.side}>
          {row.may_change ? (
            <Switch
              checked={row.active}
              aria-label={t`${title} is on`}
              onChange={(event) => {
                const active = event.currentTarget.checked
                void doing.run(() => recurrences.change(workspace, row.id, { active }))
              }}
            />
          ) : null}
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={open}
            aria-controls={days}
            aria-label={t`Days of ${title}`}
            rightSection={<IconChevronDown size={14} aria-hidden data-open={open || undefined} />}
            classNames={{ section: styles.fold ?? '' }}
            onClick={() => setOpen(!open)}
          >
            <Trans context="in settings">Days</Trans>
          </Button>
          {row.may_change ? (
            <RowMenu name={title} onRemove={() => setRemoving(true)}>
              <Menu.Item leftSection={<IconPencil {...menuIcon} />} onClick={onEdit}>
                <Trans>Edit</Trans>
              </Menu.Item>
            </RowMenu>
          ) : null}
        </span>
      </div>
      <div id={days}>
        <Collapse expanded={open}>{open ? <TimesOfRecurrence row={row} seen={seen} /> : null}</Collapse>
      </div>
      {removing ? (
        <ConfirmDialog
          opened
          title={t`Remove the recurring card ${title}?`}
          confirmLabel={t`Remove`}
          danger
          onConfirm={() => doing.run(() => recurrences.remove(workspace, row.id), t`Removed`)}
          onClose={() => setRemoving(false)}
        >
          <Trans>The cards that it filed stay. To stop it for a while, switch it off.</Trans>
        </ConfirmDialog>
      ) : null}
    </li>
  )
}
