import { useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { FormDialog } from '#features/members/doing/form-dialog'
import { useDoing } from '#features/members/doing/use-doing'
import { examplesQuery, type Service, serviceVerbs, statikKey } from '../asking/statik-api'
import { BeginWith, EMPTY, FROM_BOARD } from './begin-with'
import { boardsToDesign } from './boards-to-design'

export interface BeginServiceProps {
  seen: WorkspaceSeen
  services: readonly Service[]
  onClose: () => void
}

/** With nothing, with a complete example, or with a board as it runs. */
export function BeginService({ seen, services, onClose }: BeginServiceProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const examples = useQuery(examplesQuery(workspace)).data ?? []
  const spaces = seen.spaces.filter(({ archived }) => !archived)
  const boards = boardsToDesign(seen.spaces, services)
  const [name, setName] = useState('')
  const [beginning, setBeginning] = useState(EMPTY)
  const [space, setSpace] = useState(String(spaces[0]?.id ?? ''))
  const [board, setBoard] = useState(String(boards[0]?.id ?? ''))
  const doing = useDoing(['name', 'space'])
  const isOfBoard = beginning === FROM_BOARD
  const called = isOfBoard
    ? boards.find(({ id }) => String(id) === board)?.name
    : examples.find(({ key }) => key === beginning)?.name
  const begin = async () => {
    const verbs = serviceVerbs(workspace)
    const made = await doing.run(() =>
      isOfBoard
        ? verbs.beginFromBoard(Number(board), name.trim())
        : verbs.begin(Number(space), name.trim(), beginning),
    )
    if (!made) return
    void queries.invalidateQueries({ queryKey: statikKey(workspace) })
    onClose()
    void navigate({
      to: `/w/${workspace}/services/${made.id}`,
      search: (made.blocks ? { step: 'workflow' } : {}) as never,
    })
  }
  return (
    <FormDialog
      title={t`Begin a service`}
      verb={t`Begin`}
      doing={doing}
      size="lg"
      ready={(name.trim() !== '' || called !== undefined) && (isOfBoard ? board : space) !== ''}
      onSubmit={() => void begin()}
      onClose={onClose}
    >
      <TextInput
        label={t`What is delivered`}
        placeholder={called ?? t`Segments for the season`}
        required={called === undefined}
        maxLength={120}
        data-autofocus
        value={name}
        error={doing.words.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <BeginWith examples={examples} boards={boards.length} value={beginning} onChange={setBeginning} />
      {isOfBoard ? (
        <NativeSelect
          label={t`Board`}
          description={t`Its columns, limits and gates are read as a design, to be questioned; nothing changes on it.`}
          data={boards.map((row) => ({ value: String(row.id), label: `${row.space}: ${row.name}` }))}
          value={board}
          onChange={(event) => setBoard(event.currentTarget.value)}
        />
      ) : (
        <NativeSelect
          label={t`Space`}
          description={t`Whoever sees the space sees the service; its board will stand there.`}
          data={spaces.map((row) => ({ value: String(row.id), label: row.name }))}
          value={space}
          error={doing.words.space}
          onChange={(event) => setSpace(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
