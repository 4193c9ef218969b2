import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { type FinishedCard, finishedCardsQuery, statikKey } from '../asking/statik-api'
import { unmade } from '../doing/deeds'
import { useWorkshop } from '../doing/workshop-context'

/** One real card that went well: the way that it took becomes the diagram, to be questioned. */
export function BeginWithCard({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { verbs, done } = useWorkshop()
  const [chosen, setChosen] = useState<FinishedCard | null>(null)
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), 250)
  const cards = useQuery(finishedCardsQuery(workspace, settled)).data ?? []
  const found = chosen && !cards.some(({ id }) => id === chosen.id) ? [...cards, chosen] : cards
  const doing = useDoing(['card'])
  const begin = async () => {
    const made = await doing.run(() => verbs.trace(chosen?.id ?? 0))
    if (!made) return
    done(t`the way of a card laid out`, [unmade(made.map(({ id }) => id))])
    await queries.invalidateQueries({ queryKey: statikKey(workspace) })
    onClose()
  }
  return (
    <FormDialog
      title={t`Begin with a card that went well`}
      verb={t`Lay out its way`}
      doing={doing}
      ready={chosen !== null}
      onSubmit={() => void begin()}
      onClose={onClose}
    >
      <Select
        label={t`Which card`}
        description={t`The stages it stood in become blocks, with the working days it took there. Then question each of them.`}
        placeholder={t`Number or words of the title`}
        searchable
        data-autofocus
        value={chosen ? String(chosen.id) : null}
        error={doing.words.card}
        filter={({ options }) => options}
        nothingFoundMessage={t`No finished card is called so`}
        data={found.map((card) => ({ value: String(card.id), label: labelOf(card) }))}
        onSearchChange={(text) => setTyped(chosen && text === labelOf(chosen) ? '' : text)}
        onChange={(id) => setChosen(found.find((card) => String(card.id) === id) ?? null)}
      />
    </FormDialog>
  )
}

const labelOf = ({ number, title, board__name }: FinishedCard) => `#${number} ${title} · ${board__name}`
