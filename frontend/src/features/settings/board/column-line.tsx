import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconColumns2,
  IconDots,
  IconGripVertical,
  IconPencil,
} from '@tabler/icons-react'
import { useStageKinds } from '#features/boards/columns/stage-words'
import house from '#features/members/look/house.module.css'
import { useJobFunctionWords } from '#features/members/words/role-words'
import { type Language, workingTime } from '#lib/working-hours'
import { StageMark } from '#ui/stage-mark'
import type { StageKind } from '#ui/theme/palette'
import styles from './board-settings.module.css'
import type { Step } from './step'
import type { Column } from './structure'
import { useLimitWords } from './words'

export interface ColumnLineProps {
  column: Column
  isParent: boolean
  onStep: (step: Step) => void
  onMove: (by: -1 | 1) => void
  onDrop: (column: number) => void
}

const dragged = 'application/x-baton-column'

/** One stage with what is set about it. */
export function ColumnLine({ column, isParent, onStep, onMove, onDrop }: ColumnLineProps) {
  const { t, i18n } = useLingui()
  const kinds = useStageKinds()
  const functions: Record<string, string> = useJobFunctionWords()
  const limited = useLimitWords()
  const norm = column.stuck_after_minutes
  const facts = [
    kinds[column.kind as StageKind],
    column.job_function ? functions[column.job_function] : '',
    column.pulled ? t`pulled` : '',
    column.wip_limit ? limited(column) : '',
    norm ? t`norm ${workingTime(norm, i18n.locale as Language)}` : '',
  ]
  return (
    <li
      className={`${house.row} ${column.parent === null ? '' : styles.part}`}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(dragged, String(column.id))}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(dragged)) event.preventDefault()
      }}
      onDrop={(event) => onDrop(Number(event.dataTransfer.getData(dragged)))}
    >
      <IconGripVertical size={15} className={styles.grip} aria-hidden />
      <span className={house.main}>
        <StageMark kind={column.kind as StageKind} />
        <span className={house.name}>{column.name}</span>
        <span className={house.quiet}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      <span className={house.side} style={{ gap: 2 }}>
        <ActionIcon aria-label={t`Move ${column.name} to the left`} onClick={() => onMove(-1)}>
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon aria-label={t`Move ${column.name} to the right`} onClick={() => onMove(1)}>
          <IconArrowDown size={16} />
        </ActionIcon>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t`Actions for ${column.name}`}>
              <IconDots size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPencil size={15} />}
              onClick={() => onStep({ kind: 'edit', column })}
            >
              <Trans>Edit</Trans>
            </Menu.Item>
            {column.parent === null ? (
              <Menu.Item
                leftSection={<IconColumns2 size={15} />}
                onClick={() => onStep({ kind: 'split', column })}
              >
                {isParent ? <Trans>Add sub-columns…</Trans> : <Trans>Divide into sub-columns…</Trans>}
              </Menu.Item>
            ) : null}
            <Menu.Item
              leftSection={<IconArchive size={15} />}
              onClick={() => onStep({ kind: 'archive', column })}
            >
              <Trans>Archive…</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  )
}
