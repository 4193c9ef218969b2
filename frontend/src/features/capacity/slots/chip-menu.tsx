import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import {
  IconArrowsExchange,
  IconArrowsMove,
  IconExternalLink,
  IconHandMove,
  IconHourglass,
  IconX,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useContext } from 'react'
import { useWorkspace } from '#api/workspace'
import type { Placement, SlotCard, SlotPlace } from '../asking/capacity-api'
import { SlotDialogs } from './dialogs'
import styles from './slots.module.css'
import { useSlotTools } from './slots-context'

export interface ChipMenuProps {
  placement: Placement
  place: SlotPlace
  card: SlotCard
  said: string
  isStop: boolean
  /** What is seen of the card. */
  children: ReactNode
}

/** What can be done with a card in a slot, without dragging it. */
export function ChipMenu({ placement, place, card, said, isStop, children }: ChipMenuProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { planning } = useSlotTools()
  const { ask, lift } = useContext(SlotDialogs)
  const { title } = card
  return (
    <Menu position="bottom-start" shadow="md" withinPortal returnFocus>
      <Menu.Target>
        <button type="button" className={styles.inside} tabIndex={isStop ? 0 : -1} aria-label={said}>
          {children}
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t`What can be done with “${title}”`}>
        <Menu.Item
          component={Link}
          to={`/w/${workspace}/c/${card.number}`}
          leftSection={<IconExternalLink size={15} aria-hidden />}
        >
          <Trans>Open the card</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHandMove size={15} aria-hidden />}
          // The menu gives the focus back first.
          onClick={() => setTimeout(() => lift({ kind: 'placement', placement, title, from: place }))}
        >
          <Trans>Lift it</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsMove size={15} aria-hidden />}
          onClick={() => ask({ kind: 'move', placement, place, title })}
        >
          <Trans>Move to…</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsExchange size={15} aria-hidden />}
          onClick={() => ask({ kind: 'swap', placement, place, title })}
        >
          <Trans>Change places with…</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHourglass size={15} aria-hidden />}
          onClick={() => ask({ kind: 'resize', placement, place, title })}
        >
          <Trans>Longer or shorter…</Trans>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconX size={15} aria-hidden />} onClick={() => planning.takeOff(placement)}>
          <Trans>Take out of the plan</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconX size={15} aria-hidden />}
          onClick={() => planning.takeOff(placement, true)}
        >
          <Trans>Take out, with what follows</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
