import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { lookAs } from '#api/looking-as'
import { Dialog } from '#ui/dialog'
import styles from './board.module.css'
import { useBoardTools } from './board-context'

/** Whose guests see something of this board; one of them is chosen to look as. */
export function ViewAsClient({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const { workspace, board, store, vocabulary } = useBoardTools()
  const shown = useSyncExternalStore(store.subscribe, store.get)
  const seeing = new Set<number>()
  for (const { shared, project } of shown.state.faces.values()) {
    const client = shared && project ? vocabulary.projects.get(project)?.client : undefined
    if (client !== undefined) seeing.add(client)
  }
  const clients = [...vocabulary.clients.values()].filter(({ id }) => seeing.has(id))
  const here = `/w/${workspace}/boards/${board}`
  return (
    <Dialog onClose={onClose} title={t`View as a client`}>
      {clients.length === 0 ? (
        <p className={styles.about}>
          <Trans>Nothing on this board is shared with a client. A card is shared in its own window.</Trans>
        </p>
      ) : (
        <>
          <p className={styles.about}>
            <Trans>
              You see the board as their guests do, for reading only. That you looked is written down.
            </Trans>
          </p>
          <Group gap="xs">
            {clients.map(({ id, name }) => (
              <Button
                key={id}
                variant="default"
                onClick={() => lookAs({ workspace, client: id, name, back: here }, here)}
              >
                {name}
              </Button>
            ))}
          </Group>
        </>
      )}
    </Dialog>
  )
}
