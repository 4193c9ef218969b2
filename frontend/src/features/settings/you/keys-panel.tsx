import { Trans, useLingui } from '@lingui/react/macro'
import { Anchor, Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { useDoing } from '#features/members/doing/use-doing'
import { CopyOnce } from '#features/members/look/copy-once'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { Dialog } from '#ui/dialog'
import { EmptyState } from '#ui/states/empty-state'
import { DateText } from '#ui/time/date-text'
import { RelativeTime } from '#ui/time/relative-time'
import { KeyDialog } from './key-dialog'
import { useAreas, useScopes } from './scopes'

/** Keys with which programs act in my name. */
export function KeysPanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const scopes = useScopes()
  const areas = useAreas()
  const doing = useDoing()
  const [making, setMaking] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const query = useListed('tokens', (slug, signal) =>
    ask(api.GET('/api/{workspace}/tokens', { params: { path: { workspace: slug } }, signal })),
  )
  const revoke = (token_id: number) =>
    void doing.run(async () => {
      await ask(
        api.DELETE('/api/{workspace}/tokens/{token_id}', { params: { path: { workspace, token_id } } }),
      )
      return true
    }, t`Revoked`)
  return (
    <>
      <p className={house.about}>
        <Trans>
          A program with your token may do what you may do, within its scope. You can revoke it at any time.
        </Trans>{' '}
        <Anchor href="/reference/" target="_blank" rel="noreferrer" inherit underline="always">
          <Trans>What a program can ask</Trans>
        </Anchor>
      </p>
      <div className={house.bar}>
        <Button variant="default" onClick={() => setMaking(true)}>
          <Trans>New token</Trans>
        </Button>
      </div>
      <ListedState query={query}>
        {(tokens) =>
          tokens.length === 0 ? (
            <EmptyState icon={IconKey} title={t`No tokens`}>
              <Trans>Make one for each program, so that you can revoke one without the others.</Trans>
            </EmptyState>
          ) : (
            <ul className={house.list}>
              {tokens.map((token) => (
                <li key={token.id} className={house.row}>
                  <span className={house.main}>
                    <span className={house.name}>{token.name}</span>
                    <span className={house.badge}>{scopes[token.scope]}</span>
                    {token.areas.length < Object.keys(areas).length ? (
                      <span className={house.quiet}>
                        {token.areas.map((area) => areas[area]).join(', ')}
                        {' · '}
                      </span>
                    ) : null}
                    <span className={house.quiet}>
                      {token.last_used_at ? (
                        <Trans>
                          last used <RelativeTime at={token.last_used_at} /> from {token.last_used_from}
                        </Trans>
                      ) : (
                        <Trans>never used</Trans>
                      )}
                      {token.expires_at ? (
                        <>
                          {' · '}
                          <Trans>
                            until <DateText at={token.expires_at} />
                          </Trans>
                        </>
                      ) : null}
                    </span>
                  </span>
                  <Button
                    size="compact-sm"
                    variant="default"
                    c="var(--baton-danger)"
                    onClick={() => revoke(token.id)}
                  >
                    <Trans>Revoke</Trans>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </ListedState>
      {making ? <KeyDialog onMade={setSecret} onClose={() => setMaking(false)} /> : null}
      <Dialog
        opened={secret !== null}
        onClose={() => setSecret(null)}
        title={t`Your new token`}
        closeOnClickOutside={false}
      >
        <p className={house.about}>
          <Trans>Copy it now: it is shown this once and never again.</Trans>
        </p>
        {secret ? <CopyOnce text={secret} /> : null}
      </Dialog>
    </>
  )
}
