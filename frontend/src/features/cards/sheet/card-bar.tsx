import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArrowsRightLeft,
  IconChevronDown,
  IconChevronUp,
  IconDots,
  IconHandGrab,
  IconHandStop,
  IconLink,
  IconMaximize,
  IconRestore,
  IconSend,
  IconTemplate,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useOpenCard } from '../open/card-context'
import { SaveCardTemplate } from '../templates/save-card-template'
import styles from './sheet.module.css'
import { openOffer } from './standing'
import { useCardDeeds } from './use-card-deeds'
import { useNeighbours } from './use-neighbours'
import { WatchButton } from './watch-button'

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

/** The verbs of the card. The two that are wanted daily stand open, the others in a menu. */
export function CardBar() {
  const { t } = useLingui()
  const { card, words, mayEdit, isPanel, close, openCard } = useOpenCard()
  const deeds = useCardDeeds()
  const { before, next } = useNeighbours()
  const offer = openOffer(card)
  const mine = card.responsible === words.me.id
  // What nobody holds is taken where the card says that nobody holds it.
  const held = card.responsible != null
  return (
    <div className={styles.bar} data-panel={isPanel || undefined} data-card-deeds>
      {isPanel ? <span className={styles.number}>#{card.number}</span> : null}
      <ActionIcon aria-label={t`Copy the link to the card`} onClick={() => void deeds.copyLink()}>
        <IconLink {...icon} />
      </ActionIcon>
      <WatchButton />
      <span className={styles.barSpace} />
      {mayEdit && !offer ? (
        <Button
          size="compact-md"
          variant={mine ? 'filled' : 'default'}
          classNames={{ root: styles.handOver ?? '', label: styles.handOverWords ?? '' }}
          leftSection={<IconSend {...icon} />}
          onClick={() => deeds.ask('hand-over')}
        >
          <Trans>Hand over…</Trans>
        </Button>
      ) : null}
      {mayEdit && held && !mine && !offer ? (
        <Button
          size="compact-md"
          variant="default"
          className={styles.roomy ?? ''}
          leftSection={<IconHandGrab {...icon} />}
          onClick={() => void deeds.take()}
        >
          <Trans>Take it</Trans>
        </Button>
      ) : null}
      {words.isGuest ? null : <MoreMenu />}
      {isPanel ? (
        <>
          {next || before ? (
            <span className={styles.roomy}>
              <ActionIcon
                aria-label={t`Previous card in the column`}
                disabled={!before}
                onClick={() => before && openCard(before)}
              >
                <IconChevronUp {...icon} />
              </ActionIcon>
              <ActionIcon
                aria-label={t`Next card in the column`}
                disabled={!next}
                onClick={() => next && openCard(next)}
              >
                <IconChevronDown {...icon} />
              </ActionIcon>
            </span>
          ) : null}
          <ActionIcon
            component="a"
            href={deeds.address}
            aria-label={t`Open as a page`}
            title={t`Open as a page`}
          >
            <IconMaximize {...icon} />
          </ActionIcon>
          <ActionIcon aria-label={t`Close the card`} onClick={close} data-autofocus>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </>
      ) : null}
    </div>
  )
}

function MoreMenu() {
  const { t } = useLingui()
  const { card, words, mayEdit } = useOpenCard()
  const deeds = useCardDeeds()
  const offer = openOffer(card)
  const [keeping, setKeeping] = useState(false)
  const another = card.responsible != null && card.responsible !== words.me.id && !offer
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <ActionIcon aria-label={t`More about this card`}>
            <IconDots {...icon} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayEdit ? (
            <>
              <Menu.Item leftSection={<IconArrowsRightLeft {...icon} />} onClick={() => deeds.ask('move')}>
                <Trans>Move to…</Trans>
              </Menu.Item>
              {another ? (
                <Menu.Item leftSection={<IconHandGrab {...icon} />} onClick={() => void deeds.take()}>
                  <Trans>Take it</Trans>
                </Menu.Item>
              ) : null}
              <Menu.Item leftSection={<IconHandStop {...icon} />} onClick={() => deeds.ask('block')}>
                <Trans>Block…</Trans>
              </Menu.Item>
              <Menu.Item leftSection={<IconTemplate {...icon} />} onClick={() => setKeeping(true)}>
                <Trans>Save as a template…</Trans>
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item leftSection={<IconArchive {...icon} />} onClick={() => void deeds.archive()}>
                <Trans>Archive</Trans>
              </Menu.Item>
            </>
          ) : null}
          {card.archived_at ? (
            <Menu.Item leftSection={<IconRestore {...icon} />} onClick={() => void deeds.restore()}>
              <Trans>Bring back to the board</Trans>
            </Menu.Item>
          ) : null}
          {card.may.remove ? (
            <Menu.Item color="red.9" leftSection={<IconTrash {...icon} />} onClick={() => void deeds.trash()}>
              <Trans>Delete</Trans>
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {keeping ? <SaveCardTemplate onClose={() => setKeeping(false)} /> : null}
    </>
  )
}
