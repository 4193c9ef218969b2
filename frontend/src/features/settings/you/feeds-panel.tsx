import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import { CopyOnce } from '#features/members/look/copy-once'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { ConfirmDialog } from '#ui/confirm-dialog'
import { DateText } from '#ui/time/date-text'
import styles from './feeds.module.css'

const MINE = 'mine'
const VIEW = 'view:'

/** Secret addresses at which my own calendar reads deadlines. */
export function FeedsPanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const doing = useDoing()
  const asked = Number((useSearch({ strict: false }) as { view?: unknown }).view) || null
  const [chosen, setChosen] = useState<string>(asked === null ? MINE : `${VIEW}${asked}`)
  const of = {
    board: chosen === MINE || chosen.startsWith(VIEW) ? null : Number(chosen),
    view: chosen.startsWith(VIEW) ? Number(chosen.slice(VIEW.length)) : null,
  }
  const views = useListed('views', (slug, signal) =>
    ask(api.GET('/api/{workspace}/views', { params: { path: { workspace: slug } }, signal })),
  )
  const [revoking, setRevoking] = useState<number | null>(null)
  const query = useListed('feeds', (slug, signal) =>
    ask(api.GET('/api/{workspace}/feeds', { params: { path: { workspace: slug } }, signal })),
  )
  const open = () =>
    void doing.run(() =>
      ask(
        api.POST('/api/{workspace}/feeds', {
          params: { path: { workspace } },
          body: { board: of.board, view: of.view },
        }),
      ),
    )
  const revoke = async (feed_id: number) => {
    await ask(api.DELETE('/api/{workspace}/feeds/{feed_id}', { params: { path: { workspace, feed_id } } }))
    return true
  }
  const choices = [
    { value: MINE, label: t`My cards` },
    ...(views.data?.length
      ? [
          {
            group: t`Kept views`,
            items: views.data.map(({ id, name }) => ({ value: `${VIEW}${id}`, label: name })),
          },
        ]
      : []),
    ...(seen?.spaces ?? []).map((space) => ({
      group: space.name,
      items: space.boards.map(({ id, name }) => ({ value: String(id), label: name })),
    })),
  ]
  return (
    <>
      <p className={house.about}>
        <Trans>
          Subscribe to an address in your own calendar and the deadlines stand there, as far as you may see
          them at that moment. Whoever has the address reads them too, so keep it to yourself.
        </Trans>{' '}
        <Trans>
          Addresses stay in this installation: they do not go along with an export, and a new secret key of
          the server makes others of them.
        </Trans>
      </p>
      <div className={house.bar}>
        <Select
          aria-label={t`Deadlines of`}
          data={choices}
          value={chosen}
          allowDeselect={false}
          searchable
          nothingFoundMessage={t`Nothing found`}
          onChange={(value) => setChosen(value ?? MINE)}
        />
        <Button variant="default" loading={doing.busy} onClick={open}>
          <Trans>Get an address</Trans>
        </Button>
      </div>
      <ListedState query={query}>
        {(feeds) => (
          <ul className={styles.feeds}>
            {feeds.map(({ id, board_name, view_name, url, last_read_on }) => (
              <li key={id} className={styles.feed}>
                <div className={styles.head}>
                  <span className={house.name}>{board_name ?? view_name ?? t`My cards`}</span>
                  <span className={house.quiet}>
                    {last_read_on ? (
                      <Trans>
                        last read <DateText at={last_read_on} />
                      </Trans>
                    ) : (
                      <Trans>never read</Trans>
                    )}
                  </span>
                  <Button
                    size="compact-sm"
                    variant="default"
                    c="var(--baton-danger)"
                    onClick={() => setRevoking(id)}
                  >
                    <Trans>Revoke</Trans>
                  </Button>
                </div>
                <CopyOnce text={url} />
              </li>
            ))}
          </ul>
        )}
      </ListedState>
      <ConfirmDialog
        opened={revoking !== null}
        title={t`Revoke this address?`}
        confirmLabel={t`Revoke`}
        danger
        onConfirm={() => (revoking === null ? undefined : doing.run(() => revoke(revoking), t`Revoked`))}
        onClose={() => setRevoking(null)}
      >
        <Trans>Calendars that read it find nothing there any more. You can get another one.</Trans>
      </ConfirmDialog>
    </>
  )
}
