import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface RowMenuProps {
  name: string
  onRemove: () => void
  /** What else may be done with it. */
  children?: ReactNode
}

export const menuIcon = { size: 15, 'aria-hidden': true } as const

/** What is seldom done with a row of a list; to remove it stands last. */
export function RowMenu({ name, onRemove, children }: RowMenuProps) {
  const { t } = useLingui()
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon aria-label={t`More about “${name}”`}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        <Menu.Item color="red.9" leftSection={<IconTrash {...menuIcon} />} onClick={onRemove}>
          <Trans>Remove…</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
