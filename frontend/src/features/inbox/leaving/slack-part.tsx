import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { DateText } from '#ui/time/date-text'

type Kind = 'webhook' | 'bot'

/** The workspace's connection to Slack. What was entered is never shown again. */
export function SlackPart() {
  const workspace = useWorkspace()
  const doing = useDoing()
  const query = useListed('slack', async (slug, signal) => ({
    connection:
      (await ask(api.GET('/api/{workspace}/slack', { params: { path: { workspace: slug } }, signal }))) ??
      null,
  }))
  const end = () =>
    void doing.run(async () => {
      await ask(api.DELETE('/api/{workspace}/slack', { params: { path: { workspace } } }))
      return true
    })
  return (
    <section>
      <h2 className={house.heading}>Slack</h2>
      <ListedState query={query}>
        {({ connection }) =>
          connection === null ? (
            <Connecting />
          ) : (
            <div className={house.stack}>
              <span>
                {connection.kind === 'bot' ? (
                  <Trans>
                    Connected by a bot since <DateText at={connection.since} />
                  </Trans>
                ) : (
                  <Trans>
                    Connected by a webhook since <DateText at={connection.since} />
                  </Trans>
                )}
              </span>
              {connection.error ? (
                <span className={house.badge} data-tone="warning">
                  <Trans>Slack refuses: {connection.error}</Trans>
                </span>
              ) : null}
              <span>
                <Button variant="default" loading={doing.busy} onClick={end}>
                  <Trans>Disconnect</Trans>
                </Button>
              </span>
            </div>
          )
        }
      </ListedState>
    </section>
  )
}

function Connecting() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['secret'])
  const [kind, setKind] = useState<Kind>('bot')
  const [secret, setSecret] = useState('')
  const connect = () =>
    void doing.run(
      () =>
        ask(api.PUT('/api/{workspace}/slack', { params: { path: { workspace } }, body: { kind, secret } })),
      t`Connected`,
    )
  return (
    <form
      className={house.stack}
      style={{ maxWidth: 480 }}
      onSubmit={(event) => {
        event.preventDefault()
        connect()
      }}
    >
      <SegmentedControl
        aria-label={t`How to connect`}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        data={[
          { value: 'bot', label: t`Bot token` },
          { value: 'webhook', label: t`Incoming webhook` },
        ]}
      />
      <p className={house.about} style={{ margin: 0 }}>
        {kind === 'bot' ? (
          <Trans>
            A bot writes to each person, one thread for each card. It needs the scopes chat:write, users:read
            and users:read.email.
          </Trans>
        ) : (
          <Trans>
            A webhook posts into one channel and calls people by name. Nothing from private spaces and
            confidential clients goes there.
          </Trans>
        )}
      </p>
      <PasswordInput
        label={kind === 'bot' ? t`Bot token` : t`Address of the webhook`}
        placeholder={kind === 'bot' ? 'xoxb-…' : 'https://hooks.slack.com/services/…'}
        autoComplete="off"
        maxLength={400}
        value={secret}
        error={doing.words.secret ?? doing.words['']}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
      <span>
        <Button type="submit" loading={doing.busy} disabled={secret.trim() === ''}>
          <Trans>Connect</Trans>
        </Button>
      </span>
    </form>
  )
}
