import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import {
  IconArchive,
  IconArrowBackUp,
  IconArrowsRightLeft,
  IconCheck,
  IconHandGrab,
  IconHandStop,
  IconLink,
  IconMaximize,
  IconSend,
} from '@tabler/icons-react'
import { copy } from '#lib/clipboard'
import { tellDone } from '#ui/toast'
import { useBoardTools, useBoardView } from '../board/board-context'
import { useHand } from '../board/board-hand'
import { useOpenCard } from '../board/use-open-card'
import type { ShownFace } from '../state/intents'
import styles from './doing.module.css'

/** One menu for all cards, at the hand's place: two thousand cards need no menus of their own. */
export function CardMenu() {
  const { hand, store } = useBoardTools()
  const menu = useHand(hand, (now) => now.menu)
  useBoardView()
  const face = menu ? store.get().faces.get(menu.card) : undefined
  if (!menu || !face) return null
  return (
    <Menu
      opened
      onClose={() => {
        const { card } = menu
        hand.set({ menu: null })
        if (hand.get().dialog === null) hand.focus(card)
      }}
      position="bottom-start"
      width={230}
      offset={2}
      trapFocus
      returnFocus={false}
    >
      <Menu.Target>
        <span className={styles.anchor} style={{ left: menu.x, top: menu.y }} />
      </Menu.Target>
      <MenuInside key={face.id} face={face} />
    </Menu>
  )
}

function MenuInside({ face }: { face: ShownFace }) {
  const { t } = useLingui()
  const { hand, doing, verbs, workspace, mayWork, vocabulary } = useBoardTools()
  const { open, href } = useOpenCard(workspace)
  const { id, offer, blocker, title } = face
  const me = vocabulary.me.id
  const ask = (kind: 'move' | 'hand-over' | 'block' | 'return') =>
    hand.set({ menu: null, dialog: { kind, card: id } })
  const copyLink = async () => {
    if (await copy(new URL(href(face), window.location.origin).href)) tellDone(t`Link copied`)
  }
  const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const
  return (
    <Menu.Dropdown aria-label={t`What can be done with “${title}”`}>
      <Menu.Item leftSection={<IconMaximize {...icon} />} onClick={() => open(face)}>
        <Trans>Open</Trans>
      </Menu.Item>
      {mayWork && offer?.receiver === me ? (
        <>
          <Menu.Item
            leftSection={<IconCheck {...icon} />}
            onClick={() => void doing.run(() => verbs.accept(offer.id))}
          >
            <Trans>Accept the card</Trans>
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => ask('return')}>
            <Trans>Return it…</Trans>
          </Menu.Item>
        </>
      ) : null}
      {mayWork ? (
        <>
          <Menu.Item leftSection={<IconArrowsRightLeft {...icon} />} onClick={() => ask('move')}>
            <Trans>Move to…</Trans>
          </Menu.Item>
          {offer ? (
            offer.giver === me || vocabulary.me.may_manage ? (
              <Menu.Item
                leftSection={<IconArrowBackUp {...icon} />}
                onClick={() => void doing.run(() => verbs.takeBack(offer.id))}
              >
                <Trans>Take the offer back</Trans>
              </Menu.Item>
            ) : null
          ) : (
            <Menu.Item leftSection={<IconSend {...icon} />} onClick={() => ask('hand-over')}>
              <Trans>Hand over…</Trans>
            </Menu.Item>
          )}
          {face.responsible !== me && !offer ? (
            <Menu.Item leftSection={<IconHandGrab {...icon} />} onClick={() => void doing.take(id)}>
              <Trans>Take it</Trans>
            </Menu.Item>
          ) : null}
          {blocker ? (
            <Menu.Item
              leftSection={<IconHandStop {...icon} />}
              onClick={() =>
                void doing.run(
                  () => verbs.lift(blocker.id),
                  () => t`Blocker lifted`,
                )
              }
            >
              <Trans>Lift the blocker</Trans>
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconHandStop {...icon} />} onClick={() => ask('block')}>
              <Trans>Block…</Trans>
            </Menu.Item>
          )}
        </>
      ) : null}
      <Menu.Item leftSection={<IconLink {...icon} />} onClick={() => void copyLink()}>
        <Trans>Copy the link to the card</Trans>
      </Menu.Item>
      {mayWork ? (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => void doing.archive(id)}>
            <Trans>Archive</Trans>
          </Menu.Item>
        </>
      ) : null}
    </Menu.Dropdown>
  )
}
