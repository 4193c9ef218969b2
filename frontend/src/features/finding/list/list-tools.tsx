import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Checkbox, Menu, NativeSelect, Popover, Tooltip } from '@mantine/core'
import { IconChartDots, IconColumns, IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { exportAddress, type ListWish } from '../asking/finding-api'
import type { ListColumn } from './columns'
import styles from './list.module.css'

const groups = ['board', 'column', 'stage', 'client', 'project', 'responsible', 'lead', 'type', 'class']
const groupsForGuests = new Set(['board', 'column', 'stage', 'client', 'project'])

export interface ListToolsProps {
  workspace: string
  /** What leaves as a file: the list as it is shown. */
  wish: ListWish
  all: readonly ListColumn[]
  shown: readonly ListColumn[]
  isGuest: boolean
  onGroup: (group: string) => void
  onColumns: (columns: string) => void
}

export function ListTools(props: ListToolsProps) {
  const { workspace, wish, all, shown, isGuest, onGroup, onColumns } = props
  const { t } = useLingui()
  const label = (name: string) =>
    name === 'stage' ? t`Kind of stage` : (all.find((column) => column.name === name)?.label ?? name)
  const names = new Set(shown.map(({ name }) => name))
  const toggle = (name: string) =>
    onColumns(
      all
        .filter((column) => names.has(column.name) !== (column.name === name))
        .map((column) => column.name)
        .join(),
    )
  return (
    <div className={styles.tools}>
      <NativeSelect
        size="xs"
        aria-label={t`Group by`}
        value={wish.group}
        data={[
          { value: '', label: t`No groups` },
          ...groups
            .filter((name) => !isGuest || groupsForGuests.has(name))
            .map((name) => ({ value: name, label: label(name) })),
        ]}
        onChange={(event) => onGroup(event.currentTarget.value)}
      />
      <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Tooltip label={t`Columns`}>
            <ActionIcon size={30} aria-label={t`Columns`}>
              <IconColumns size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown aria-label={t`Columns`} className={styles.columnChoice ?? ''}>
          {all.map(({ name, label: words }) => (
            <Checkbox
              key={name}
              size="xs"
              label={words}
              checked={names.has(name)}
              disabled={name === 'title'}
              onChange={() => toggle(name)}
            />
          ))}
        </Popover.Dropdown>
      </Popover>
      {isGuest ? null : (
        <Tooltip label={t`Flow of these cards`}>
          <ActionIcon
            component={Link}
            to={`/w/${workspace}/flow?${new URLSearchParams(wish.filter ? { filter: wish.filter } : {})}`}
            size={30}
            aria-label={t`Flow of these cards`}
          >
            <IconChartDots size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={30} aria-label={t`Take the list along as a file`}>
            <IconDownload size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={exportAddress(workspace, wish, 'xlsx')} download>
            <Trans>Spreadsheet (XLSX)</Trans>
          </Menu.Item>
          <Menu.Item component="a" href={exportAddress(workspace, wish, 'csv')} download>
            <Trans>Text table (CSV)</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
