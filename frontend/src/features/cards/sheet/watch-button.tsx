import { useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBell, IconBellOff } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Refusal } from '#api/refusal'
import { tellDone, tellRefused } from '#ui/toast'
import { request } from '../asking/requests'
import { useOpenCard } from '../open/card-context'

/** Whether I hear of what happens here. Whoever has a part in a card does, until they mute it. */
export function WatchButton() {
  const { t } = useLingui()
  const { workspace, card } = useOpenCard()
  const queries = useQueryClient()
  const ids = { workspace, card_id: card.id }
  const key = [workspace, 'watching', card.id]
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      request<{ watching: boolean }>('GET', '/api/{workspace}/cards/{card_id}/watching', ids, { signal }),
  })
  if (!data) return null
  const { watching } = data
  const change = async () => {
    const verb = watching
      ? '/api/{workspace}/cards/{card_id}/unwatch'
      : '/api/{workspace}/cards/{card_id}/watch'
    try {
      queries.setQueryData(key, await request('POST', verb, ids))
      tellDone(watching ? t`Muted: only what is meant for you alone comes` : t`You hear of what happens here`)
    } catch (problem) {
      if (problem instanceof Refusal) tellRefused(problem.message)
    }
  }
  const label = watching ? t`Mute this card` : t`Watch this card`
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} aria-pressed={watching} onClick={() => void change()}>
        {watching ? (
          <IconBell size={16} stroke={1.7} aria-hidden />
        ) : (
          <IconBellOff size={16} stroke={1.7} aria-hidden />
        )}
      </ActionIcon>
    </Tooltip>
  )
}
