import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu, Progress } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { StageMark } from '#ui/stage-mark'
import type { OtherCard } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { useUndoable } from '../open/use-undoable'
import { SectionHead } from '../sheet/section-head'
import { CardPicker } from './card-picker'
import { LinkDialog, type LinkWish } from './link-dialog'
import { groupedLinks, useLinkWords } from './link-words'
import styles from './links.module.css'
import { NewChild } from './new-child'

const wishes = ['parent', 'child', 'blocks-out', 'blocks-in', 'relates-out', 'duplicates-out'] as const

/** The card's family and its neighbours: what it is part of, its parts, what it blocks and waits for. */
export function LinksOfCard() {
  const { t } = useLingui()
  const { card, mayEdit, verbs } = useOpenCard()
  const undoable = useUndoable()
  const [wish, setWish] = useState<LinkWish | null>(null)
  const [filing, setFiling] = useState(false)
  const names = useLinkWords()
  const cut = (other: number | undefined, deed: Parameters<typeof undoable>[0]) =>
    void undoable(deed, t`#${other} is no longer linked`)
  const children = card.children ?? []
  const groups = groupedLinks(card.links ?? [])
  const done = children.filter(({ column_kind }) => column_kind === 'done').length
  const nothing = !card.parent && children.length === 0 && groups.length === 0
  if (nothing && !mayEdit) return null
  return (
    <section aria-labelledby="card-links">
      <SectionHead
        id="card-links"
        title={t`Parts and links`}
        actions={mayEdit ? <Actions onFile={() => setFiling(true)} onLink={setWish} /> : null}
      />
      {nothing && !filing ? (
        <p className={styles.quiet}>
          <Trans>Not linked to any other card.</Trans>
        </p>
      ) : null}
      {card.parent ? (
        <Group name={names.parent}>
          <OtherRow
            card={card.parent}
            onCut={mayEdit ? () => cut(card.parent?.number, () => verbs.edit({ parent: null })) : null}
          />
        </Group>
      ) : null}
      {children.length > 0 ? (
        <Group name={names.child} count={t`${done} of ${children.length}`}>
          <Progress
            size={4}
            my={4}
            value={(done / children.length) * 100}
            color={done === children.length ? 'green.8' : 'petrol'}
            aria-label={t`${done} of ${children.length}`}
          />
          {children.map((child) => (
            <OtherRow
              key={child.id}
              card={child}
              onCut={mayEdit ? () => cut(child.number, () => verbs.setParent(child.id, null)) : null}
            />
          ))}
        </Group>
      ) : null}
      {filing ? <NewChild onLeave={() => setFiling(false)} /> : null}
      {groups.map(({ kind, links }) => (
        <Group key={kind} name={names[kind] ?? kind}>
          {links.map((link) => (
            <OtherRow
              key={link.id}
              card={link.card}
              onCut={mayEdit ? () => cut(link.card.number, () => verbs.unlink(link.id)) : null}
            />
          ))}
        </Group>
      ))}
      {wish ? <LinkDialog wish={wish} picker={CardPicker} onClose={() => setWish(null)} /> : null}
    </section>
  )
}

function Actions({ onFile, onLink }: { onFile: () => void; onLink: (wish: LinkWish) => void }) {
  const names = useLinkWords()
  const plus = <IconPlus size={14} aria-hidden />
  const look = { size: 'compact-sm', variant: 'subtle', color: 'gray', leftSection: plus } as const
  return (
    <>
      <Button {...look} onClick={onFile}>
        <Trans>New child card</Trans>
      </Button>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button {...look}>
            <Trans context="between cards">Link</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {wishes.map((kind) => (
            <Menu.Item key={kind} onClick={() => onLink(kind)}>
              {names[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function Group({ name, count, children }: { name: string; count?: string; children: ReactNode }) {
  return (
    <div className={styles.group}>
      <h4 className={styles.groupName}>
        {name} {count ? <span className={styles.quiet}>{count}</span> : null}
      </h4>
      {children}
    </div>
  )
}

function OtherRow({ card, onCut }: { card: OtherCard; onCut: (() => void) | null }) {
  const { t } = useLingui()
  const { workspace, openCard } = useOpenCard()
  const { number, title } = card
  return (
    <div className={styles.other}>
      <StageMark kind={card.column_kind} />
      <a
        href={`/w/${workspace}/c/${number}`}
        className={styles.link}
        data-done={card.column_kind === 'done' || undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          openCard(card)
        }}
      >
        <span className={styles.number}>#{number}</span> {title}
      </a>
      {onCut ? (
        <ActionIcon size="sm" aria-label={t`Unlink #${number}`} onClick={onCut}>
          <IconX size={13} aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  )
}
