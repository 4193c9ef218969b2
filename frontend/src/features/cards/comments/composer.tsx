import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { IconEye, IconLock } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DraftKept } from '#ui/draft-kept'
import { useKeptText } from '#ui/drafts'
import { tellRefused } from '#ui/toast'
import { cardQuery } from '../asking/use-card'
import { useOpenCard } from '../open/card-context'
import { places } from '../sheet/use-card-keys'
import { CommentBox } from './comment-box'
import styles from './comments.module.css'
import { withTokens } from './mentions'
import { readersOf } from './who-can-read'

/** A new comment: to the team unless the writer says otherwise, and then it is plain to see. */
export function Composer() {
  const { t } = useLingui()
  const { card, words, workspace, verbs, run } = useOpenCard()
  const queries = useQueryClient()
  const { text, wasKept, write, forget } = useKeptText(`${workspace}.comment.${card.id}`)
  const [toClient, setToClient] = useState(false)
  const [busy, setBusy] = useState(false)
  const clientReads = words.isGuest || toClient
  const people = readersOf(card, words, clientReads)
  const project = card.project ? words.projects.get(card.project) : undefined
  const client = project ? words.clients.get(project.client)?.name : undefined
  const mayTellClient = !words.isGuest && card.shared
  const send = async () => {
    if (text.trim() === '' || busy) return
    setBusy(true)
    const written = withTokens(text.trim(), people)
    const done = await run(() => verbs.comment(written, clientReads))
    setBusy(false)
    if (!done) return
    forget()
    setToClient(false)
    const told = await queries.fetchQuery(cardQuery(workspace, card.id)).catch(() => null)
    const mentioned = told?.comments.find(({ id }) => id === done.id)?.mentions ?? []
    const missed = people.filter(({ id }) => written.includes(`](member:${id})`) && !mentioned.includes(id))
    const names = missed.map(({ name }) => name).join(', ')
    if (told && names) tellRefused(t`Not told, for they do not see this card: ${names}`)
  }
  return (
    <div className={styles.composer} data-client={(toClient && mayTellClient) || undefined}>
      <CommentBox
        id={places.comment}
        label={t`Comment`}
        placeholder={
          words.isGuest
            ? t`Write to everybody`
            : toClient
              ? t`Write to the client`
              : t`Write to the team; @ mentions`
        }
        text={text}
        people={people}
        onChange={write}
        onSend={() => void send()}
      />
      {wasKept ? <DraftKept onForget={forget} /> : null}
      <div className={styles.under}>
        {words.isGuest ? (
          <span className={styles.audience}>
            <IconEye size={15} aria-hidden />
            <Trans>
              Everybody at your company who sees this card, and the whole team, reads what you write.
            </Trans>
          </span>
        ) : mayTellClient ? (
          <SegmentedControl
            value={toClient ? 'client' : 'team'}
            onChange={(value) => setToClient(value === 'client')}
            aria-label={t`Who reads it`}
            data={[
              { value: 'team', label: t`Team only` },
              { value: 'client', label: client ? t`Team and ${client}` : t`Team and client` },
            ]}
          />
        ) : (
          <span className={styles.audience}>
            <IconLock size={14} aria-hidden />
            <Trans>Only the team reads it.</Trans>
          </span>
        )}
        <Button
          size="compact-md"
          loading={busy}
          disabled={text.trim() === ''}
          onClick={() => void send()}
          {...(toClient && mayTellClient ? { color: 'orange.9' } : {})}
        >
          {toClient && mayTellClient ? <Trans>Send to the client</Trans> : <Trans>Send</Trans>}
        </Button>
      </div>
      {toClient && mayTellClient ? (
        <p className={styles.warning} role="status">
          <IconEye size={15} aria-hidden />
          {client ? <Trans>{client} will read this.</Trans> : <Trans>The client will read this.</Trans>}
        </p>
      ) : null}
    </div>
  )
}
