import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { EmptyState } from '#ui/states/empty-state'
import { RelativeTime } from '#ui/time/relative-time'

type Message = components['schemas']['OutgoingOut']
type State = Message['state']

/** What waits to leave the house, what left it, and what was given up. */
export function OutboxPart() {
  const { t } = useLingui()
  const [state, setState] = useState<State>('dead')
  const query = useListed(`outbox ${state}`, (workspace, signal) =>
    ask(api.GET('/api/{workspace}/outbox', { params: { path: { workspace }, query: { state } }, signal })),
  )
  const counts: Record<string, number> = query.data?.counts ?? {}
  const counted = (label: string, value: State) => ({
    value,
    label: `${label} ${counts[value] ?? ''}`.trim(),
  })
  return (
    <section>
      <h2 className={house.heading}>
        <Trans>Outbox</Trans>
      </h2>
      <p className={house.about}>
        <Trans>
          Mails, Slack messages and pushes. What cannot be delivered is tried again for four days; what was
          given up stands here until you send it again.
        </Trans>
      </p>
      <div className={house.bar}>
        <SegmentedControl
          aria-label={t`State`}
          value={state}
          onChange={(value) => setState(value as State)}
          data={[
            counted(t`Given up`, 'dead'),
            counted(t`Waiting`, 'waiting'),
            counted(t`Outcome unknown`, 'unknown'),
            counted(t`Sent`, 'sent'),
          ]}
        />
      </div>
      <ListedState query={query}>
        {({ messages }) =>
          messages.length === 0 ? (
            <EmptyState icon={IconSend} title={t`Nothing here`}>
              <Trans>No message is in this state.</Trans>
            </EmptyState>
          ) : (
            <ul className={house.list}>
              {messages.map((message) => (
                <MessageRow key={message.id} message={message} />
              ))}
            </ul>
          )
        }
      </ListedState>
    </section>
  )
}

/** By what one message is told from another: its first line, and the card if it is about one. */
function About({ message: { subject, card } }: { message: Message }) {
  const workspace = useWorkspace()
  // The subject of most mails about one card has its title in it.
  const words = subject || card?.title
  if (!words && !card) return null
  // Many subjects begin with the number that stands before them as a link.
  const rest = card ? words?.replace(new RegExp(`^#${card.number}\\s+`), '') : words
  return (
    <span dir="auto">
      {card ? (
        <Link className={house.link} to={`/w/${workspace}/c/${card.code}`} title={card.title}>
          #{card.number}
        </Link>
      ) : null}{' '}
      {rest}
    </span>
  )
}

function MessageRow({ message }: { message: Message }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing()
  const again = () =>
    void doing.run(
      () =>
        ask(
          api.POST('/api/{workspace}/outbox/{outgoing_id}/send-again', {
            params: { path: { workspace, outgoing_id: message.id } },
          }),
        ),
      t`It is sent again`,
    )
  const channels = { inbox: t`Inbox`, email: t`E-mail`, slack: 'Slack', push: t`Push` }
  return (
    <li className={house.row}>
      <span className={house.main}>
        <span className={house.name}>{message.to}</span>
        <span className={house.badge}>{channels[message.channel]}</span>
        {message.unknowns > 0 ? (
          <span className={house.badge} data-tone="warning">
            <Trans>outcome unknown: {message.unknowns}</Trans>
          </span>
        ) : null}
        <About message={message} />
        {message.error ? <span className={house.quiet}>{message.error}</span> : null}
        {message.next_try_at && message.attempts > 0 ? (
          <span className={house.quiet}>
            <Trans>
              next try <RelativeTime at={message.next_try_at} />
            </Trans>
          </span>
        ) : null}
      </span>
      <span className={house.side}>
        <span className={house.quiet}>
          <RelativeTime at={message.ended_at ?? message.created_at} />
        </span>
        {message.state === 'dead' ? (
          <Button size="xs" variant="default" loading={doing.busy} onClick={again}>
            <Trans>Send again</Trans>
          </Button>
        ) : null}
      </span>
    </li>
  )
}
