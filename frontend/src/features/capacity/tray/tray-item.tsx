import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconExternalLink, IconTargetArrow } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type CSSProperties, memo, useCallback, useContext, useEffect, useRef } from 'react'
import { useWorkspace } from '#api/workspace'
import { dayAt, dayWritten } from '#lib/days'
import { clockOf } from '#lib/hours'
import { useZone } from '#ui/time/zone'
import type { TrayCard } from '../asking/capacity-api'
import { SlotDialogs } from '../slots/dialogs'
import { type HandState, useHand } from '../slots/hand'
import { useSlotTools } from '../slots/slots-context'
import type { SlotKeys } from '../slots/use-slot-keys'
import styles from './tray.module.css'

/** A card of the tray: dragged, lifted by a key, or placed by a window. */
export const TrayItem = memo(function TrayItem({ card, keys }: { card: TrayCard; keys: SlotKeys }) {
  const { t, i18n } = useLingui()
  const workspace = useWorkspace()
  const zone = useZone()
  const { hand, seen } = useSlotTools()
  const { ask } = useContext(SlotDialogs)
  const element = useRef<HTMLLIElement>(null)
  const { title } = card
  const isLifted = useHand(
    hand,
    useCallback(
      ({ carried }: HandState) => carried?.kind === 'card' && carried.card.id === card.id,
      [card.id],
    ),
  )
  const project = seen.projects.find(({ id }) => id === card.project)
  const colour = project?.colour ?? 'gray'
  useEffect(() => {
    const item = element.current
    if (!item) return
    return draggable({
      element: item,
      getInitialData: () => ({ carried: { kind: 'card', card, title } }),
      onDragStart: () => item.setAttribute('data-dragged', ''),
      onDrop: () => item.removeAttribute('data-dragged'),
    })
  }, [card, title])
  const left = card.left === null ? null : clockOf(card.left)
  const plan = clockOf(card.planned ?? 0)
  const day = card.deadline ? dayAt(card.deadline, zone) : null
  const due = day ? dayWritten(day, i18n.locale, { day: 'numeric', month: 'short' }) : null
  const isLate = day !== null && day < dayAt(new Date(), zone)
  return (
    <li
      ref={element}
      className={styles.card}
      data-lifted={isLifted || undefined}
      data-service={card.class_of_service}
      style={{ '--ink': `var(--tag-${colour})` } as CSSProperties}
    >
      <button
        type="button"
        className={styles.name}
        data-tray-card={card.id}
        aria-label={
          left ? t`${title}: ${left} to be placed. Lift it.` : t`${title}: no hours planned. Lift it.`
        }
        onClick={() => keys.lift({ kind: 'card', card, title })}
      >
        {title}
      </button>
      <span className={styles.about}>
        <b>{left ?? t`no hours planned`}</b>
        {card.placed > 0 && left ? <Trans>of {plan}</Trans> : null}
        {due ? (
          <span data-late={isLate || undefined} className={styles.due}>
            <Trans>by {due}</Trans>
          </span>
        ) : null}
      </span>
      <span className={styles.where}>
        {card.column}
        {project ? ` · ${project.name}` : ''}
      </span>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            className={styles.dots}
            aria-label={t`What can be done with “${title}”`}
          >
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconTargetArrow size={15} aria-hidden />}
            onClick={() => ask({ kind: 'place', card })}
          >
            <Trans>Place…</Trans>
          </Menu.Item>
          <Menu.Item
            component={Link}
            to={`/w/${workspace}/c/${card.number}`}
            leftSection={<IconExternalLink size={15} aria-hidden />}
          >
            <Trans>Open the card</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  )
})
