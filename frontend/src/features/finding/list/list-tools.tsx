import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Checkbox, Menu, Popover, Tooltip } from '@mantine/core'
import { IconChartDots, IconChecks, IconColumns, IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { exportAddress, type ListWish } from '../asking/finding-api'
import type { ListColumn } from './columns'
import { GroupSelect } from './group-select'
import styles from './list.module.css'

export interface ListToolsProps {
  workspace: string
  /** What leaves as a file: the list as it is shown. */
  wish: ListWish
  all: readonly ListColumn[]
  shown: readonly ListColumn[]
  isGuest: boolean
  isPhone: boolean
  isChoosing: boolean
  onChoosing: () => void
  onGroup: (group: string) => void
  onColumns: (columns: string) => void
}

export function ListTools(props: ListToolsProps) {
  const { workspace, wish, all, shown, isGuest, isPhone, isChoosing, onChoosing, onGroup, onColumns } = props
  const { t } = useLingui()
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
      {isPhone ? null : <GroupSelect value={wish.group} isGuest={isGuest} onGroup={onGroup} />}
      {isPhone && !isGuest ? (
        <ActionIcon
          size={30}
          variant={isChoosing ? 'light' : 'subtle'}
          aria-label={t`Choose cards`}
          aria-pressed={isChoosing}
          onClick={onChoosing}
        >
          <IconChecks size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      ) : null}
      {isPhone ? null : (
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
      )}
      {isGuest || isPhone ? null : (
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
