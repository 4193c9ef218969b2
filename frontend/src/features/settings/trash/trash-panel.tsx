import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { api, ask } from '#api/client'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'
import { useNames, useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import house from '#features/members/look/house.module.css'
import { ListedState } from '#features/members/look/listed-state'
import { EmptyState } from '#ui/states/empty-state'
import { DateText } from '#ui/time/date-text'
import { RelativeTime } from '#ui/time/relative-time'

/** Cards that were thrown away; for thirty days each can come back. */
export function TrashPanel() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const names = useNames(seen)
  const doing = useDoing()
  const query = useListed('trash', (slug, signal) =>
    ask(api.GET('/api/{workspace}/trash', { params: { path: { workspace: slug } }, signal })),
  )
  const restore = (card_id: number) =>
    void doing.run(
      () =>
        ask(
          api.POST('/api/{workspace}/trash/{card_id}/restore', { params: { path: { workspace, card_id } } }),
        ),
      t`The card is back on its board`,
    )
  return (
    <ListedState query={query}>
      {(cards) =>
        cards.length === 0 ? (
          <EmptyState icon={IconTrash} title={t`The trash is empty`}>
            <Trans>A deleted card stays here for thirty days.</Trans>
          </EmptyState>
        ) : (
          <ul className={house.list}>
            {cards.map((card) => (
              <li key={card.id} className={house.row}>
                <span className={house.main}>
                  <span className={house.quiet}>#{card.number}</span>
                  <span className={house.name}>{card.title}</span>
                  <span className={house.quiet}>
                    {[names.board.get(card.board), card.deleted_by ? names.member.get(card.deleted_by) : '']
                      .filter(Boolean)
                      .join(' · ')}{' '}
                    <RelativeTime at={card.deleted_at} />
                  </span>
                </span>
                <span className={house.side}>
                  <span className={`${house.quiet} ${house.onlyWide}`}>
                    <Trans>
                      gone for good on <DateText at={card.expires_at} />
                    </Trans>
                  </span>
                  <Button size="compact-sm" variant="default" onClick={() => restore(card.id)}>
                    <Trans>Restore</Trans>
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </ListedState>
  )
}
