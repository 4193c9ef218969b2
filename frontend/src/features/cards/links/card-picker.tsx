import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { matches } from '#lib/fold-text'
import type { Card } from '../asking/card'
import { request } from '../asking/requests'
import { type NearCard, useBoardOfCard } from '../asking/use-board-of-card'
import { useOpenCard } from '../open/card-context'

export interface CardPickerProps {
  except: number
  chosen: NearCard | null
  onChoose: (card: NearCard | null) => void
}

const most = 30

/** Another card by words of its title on this board, or by number, code or old key on any board. */
export function CardPicker({ except, chosen, onChoose }: CardPickerProps) {
  const { t } = useLingui()
  const { card, workspace } = useOpenCard()
  const board = useBoardOfCard(card.board.id)
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), 250)
  const { data: named } = useQuery({
    queryKey: [workspace, 'card-by-name', settled],
    enabled: /^#?[\p{L}\p{N}-]{1,40}$/u.test(settled),
    queryFn: async ({ signal }) => {
      const { id } = await request<{ id: number }>(
        'GET',
        '/api/{workspace}/c/{name}',
        { workspace, name: settled.replace(/^#/, '') },
        { signal },
      )
      return request<Card>('GET', '/api/{workspace}/cards/{card_id}', { workspace, card_id: id }, { signal })
    },
  })
  const near = (board?.cards ?? []).filter(
    ({ id, number, title }) =>
      id !== except &&
      (typed === '' ||
        matches(title, typed) ||
        `#${number}`.startsWith(typed) ||
        String(number).startsWith(typed)),
  )
  const far = named && named.id !== except && !near.some(({ id }) => id === named.id) ? [named] : []
  const found: NearCard[] = [...far, ...near.slice(0, most)]
  if (chosen && !found.some(({ id }) => id === chosen.id)) found.push(chosen)
  return (
    <Select
      label={t`Which card`}
      placeholder={t`Number or words of the title`}
      searchable
      data-autofocus
      value={chosen ? String(chosen.id) : null}
      onSearchChange={(text) => setTyped(chosen && text === labelOf(chosen) ? '' : text)}
      filter={({ options }) => options}
      nothingFoundMessage={t`No such card is shown to you`}
      data={found.map((each) => ({ value: String(each.id), label: labelOf(each) }))}
      onChange={(value) => onChoose(found.find(({ id }) => String(id) === value) ?? null)}
    />
  )
}

function labelOf({ number, title }: NearCard): string {
  return `#${number} ${title}`
}
