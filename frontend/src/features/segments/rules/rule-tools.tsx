import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconFolderPlus,
  IconPencil,
  IconPencilOff,
  IconTrash,
} from '@tabler/icons-react'
import { isGroup, type Path, placeOf, type Rule } from '../document/kinds'
import { moved, removed, wrapped } from '../document/tree'
import { useBuilding } from './building'
import styles from './rules.module.css'

export interface RuleToolsProps {
  rule: Rule
  path: Path
  last: boolean
  /** What the rule says, so that its buttons can be told apart. */
  name: string
  isOpen: boolean
}

export function RuleTools({ rule, path, last, name, isOpen }: RuleToolsProps) {
  const { t } = useLingui()
  const { change, setOpen } = useBuilding()
  const place = path.at(-1) ?? 0
  const go = (doing: () => void) => () => {
    setOpen(null)
    doing()
  }
  return (
    <div className={styles.tools}>
      {isGroup(rule) ? null : (
        <ActionIcon
          aria-label={isOpen ? t`Close: ${name}` : t`Change: ${name}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(isOpen ? null : placeOf(path))}
        >
          {isOpen ? (
            <IconPencilOff size={16} stroke={1.6} aria-hidden />
          ) : (
            <IconPencil size={16} stroke={1.6} aria-hidden />
          )}
        </ActionIcon>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t`More of: ${name}`}>
            <IconDots size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            disabled={place === 0}
            leftSection={<IconArrowUp size={15} aria-hidden />}
            onClick={go(() => change((definition) => moved(definition, path, -1)))}
          >
            {t`One up`}
          </Menu.Item>
          <Menu.Item
            disabled={last}
            leftSection={<IconArrowDown size={15} aria-hidden />}
            onClick={go(() => change((definition) => moved(definition, path, 1)))}
          >
            {t`One down`}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFolderPlus size={15} aria-hidden />}
            onClick={go(() => change((definition) => wrapped(definition, path)))}
          >
            {t`Into a group of its own`}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={go(() => change((definition) => removed(definition, path)))}
          >
            {t`Take it out`}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
