import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconEye, IconEyeOff, IconLink, IconPencil, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { copy } from '#lib/clipboard'
import { useDraft } from '#ui/drafts'
import { Markdown } from '#ui/markdown'
import { Avatar } from '#ui/people/avatar'
import { RelativeTime } from '#ui/time/relative-time'
import { tellDone } from '#ui/toast'
import type { Comment } from '../asking/card'
import { useOpenCard } from '../open/card-context'
import { useUndoable } from '../open/use-undoable'
import { CommentBox } from './comment-box'
import styles from './comments.module.css'
import { drawn, withNames, withTokens } from './mentions'
import { readersOf } from './who-can-read'

const icon = { size: 15, 'aria-hidden': true } as const

export function CommentView({ comment }: { comment: Comment }) {
  const { words } = useOpenCard()
  const [editing, setEditing] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const anchor = `comment-${comment.id}`
  const isWanted = window.location.hash === `#${anchor}`
  useEffect(() => {
    if (isWanted) row.current?.scrollIntoView({ block: 'center' })
  }, [isWanted])
  const writer = words.members.get(comment.by)
  const name = writer?.name ?? '…'
  return (
    <li
      id={anchor}
      ref={row}
      className={styles.comment}
      data-client={(comment.client_visible && !words.isGuest) || undefined}
      data-wanted={isWanted || undefined}
    >
      <Avatar id={comment.by} name={name} size={30} decorative />
      <div className={styles.words}>
        <div className={styles.head}>
          <strong>{name}</strong>
          <span className={styles.quiet}>
            {comment.rule ? (
              <>
                <Trans>by the rule “{comment.rule}”</Trans>
                {' · '}
              </>
            ) : null}
            <RelativeTime at={comment.created_at} />
            {comment.edited_at ? (
              <>
                {' · '}
                <Trans>edited</Trans>
              </>
            ) : null}
          </span>
          {comment.client_visible && !words.isGuest ? (
            <span className={styles.visible}>
              <IconEye size={13} aria-hidden />
              {writer?.role === 'guest' ? (
                <Trans>From the client</Trans>
              ) : (
                <Trans>The client reads this</Trans>
              )}
            </span>
          ) : null}
          <CommentMenu comment={comment} name={name} onEdit={() => setEditing(true)} />
        </div>
        {editing ? (
          <EditedComment comment={comment} onDone={() => setEditing(false)} />
        ) : (
          <Markdown>{drawn(comment.text)}</Markdown>
        )}
      </div>
    </li>
  )
}

function EditedComment({ comment, onDone }: { comment: Comment; onDone: () => void }) {
  const { t } = useLingui()
  const { card, words, workspace, verbs, run } = useOpenCard()
  const [draft, setDraft] = useDraft(`${workspace}.comment-edit.${comment.id}`)
  const people = readersOf(card, words, comment.client_visible)
  const text = draft?.text ?? withNames(comment.text)
  const leave = () => {
    setDraft(null)
    onDone()
  }
  const save = async () => {
    if (text.trim() === '') return
    const done = await run(() => verbs.editComment(comment.id, { text: withTokens(text.trim(), people) }))
    if (done) leave()
  }
  return (
    <>
      <CommentBox
        label={t`Edit the comment`}
        placeholder={t`Comment`}
        text={text}
        people={people}
        autoFocus
        onChange={(typed) => setDraft({ text: typed })}
        onSend={() => void save()}
      />
      <div className={styles.buttons}>
        <Button size="compact-sm" onClick={() => void save()}>
          <Trans>Save</Trans>
        </Button>
        <Button size="compact-sm" variant="default" onClick={leave}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </>
  )
}

function CommentMenu({ comment, name, onEdit }: { comment: Comment; name: string; onEdit: () => void }) {
  const { t } = useLingui()
  const { card, words, workspace, verbs, run } = useOpenCard()
  const undoable = useUndoable()
  const mine = comment.by === words.me.id
  const { client_visible } = comment
  const copyLink = async () => {
    const link = new URL(`/w/${workspace}/c/${card.code}#comment-${comment.id}`, window.location.origin)
    if (await copy(link.href)) tellDone(t`Link copied`)
  }
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <ActionIcon size="sm" className={styles.more ?? ''} aria-label={t`More about the comment of ${name}`}>
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLink {...icon} />} onClick={() => void copyLink()}>
          <Trans>Copy the link</Trans>
        </Menu.Item>
        {mine ? (
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
            <Trans>Edit</Trans>
          </Menu.Item>
        ) : null}
        {mine && !words.isGuest ? (
          <Menu.Item
            leftSection={client_visible ? <IconEyeOff {...icon} /> : <IconEye {...icon} />}
            onClick={() => void run(() => verbs.editComment(comment.id, { client_visible: !client_visible }))}
          >
            {client_visible ? <Trans>Keep it to the team</Trans> : <Trans>Show it to the client</Trans>}
          </Menu.Item>
        ) : null}
        {mine || card.may.remove_comments ? (
          <Menu.Item
            color="red.9"
            leftSection={<IconTrash {...icon} />}
            onClick={() => void undoable(() => verbs.removeComment(comment.id), t`Comment removed`)}
          >
            <Trans>Remove</Trans>
          </Menu.Item>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}
