import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconEye,
  IconEyeOff,
  IconHistory,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { Section } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { useUndoable } from '../open/use-undoable'
import { SectionNameDialog } from './section-name-dialog'
import { VersionsDialog } from './versions-dialog'

export interface SectionMenuProps {
  section: Section
  name: string
  /** The neighbours' ids, for changing places. */
  above: number | undefined
  below: number | undefined
  afterBelow: number | undefined
}

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

export function SectionMenu({ section, name, above, below, afterBelow }: SectionMenuProps) {
  const { t } = useLingui()
  const { verbs, run } = useOpenCard()
  const undoable = useUndoable()
  const [dialog, setDialog] = useState<'versions' | 'name' | null>(null)
  const close = () => setDialog(null)
  const visible = !section.client_visible
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t`More about “${name}”`}>
            <IconDots {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setDialog('name')}>
            <Trans>Title and specialist…</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={visible ? <IconEye {...icon} /> : <IconEyeOff {...icon} />}
            onClick={() => void run(() => verbs.changeSection(section.id, { client_visible: visible }))}
          >
            {visible ? <Trans>Let the client read it</Trans> : <Trans>Keep it to the team</Trans>}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowUp {...icon} />}
            disabled={above === undefined}
            onClick={() => above && void run(() => verbs.changeSection(section.id, { above }))}
          >
            <Trans>Up</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown {...icon} />}
            disabled={below === undefined}
            onClick={() => void run(() => verbs.changeSection(section.id, { above: afterBelow ?? null }))}
          >
            <Trans>Down</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory {...icon} />} onClick={() => setDialog('versions')}>
            <Trans>Earlier versions…</Trans>
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="red.9"
            leftSection={<IconTrash {...icon} />}
            onClick={() =>
              void undoable(() => verbs.removeSection(section.id), t`“${name}” removed from the brief`)
            }
          >
            <Trans>Remove the section</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'versions' ? <VersionsDialog section={section} name={name} onClose={close} /> : null}
      {dialog === 'name' ? <SectionNameDialog section={section} onClose={close} /> : null}
    </>
  )
}
