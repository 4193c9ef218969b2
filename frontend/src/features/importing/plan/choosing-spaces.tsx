import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { type ImportRun, imports } from '../asking/import-api'
import styles from '../upload/upload.module.css'

/** What a company has; only what is chosen is fetched. */
export function ChoosingSpaces({ run, onAsked }: { run: ImportRun; onAsked: () => void }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing([])
  const [chosen, setChosen] = useState<string[]>([])
  const fetchIt = async () => {
    if (await doing.run(() => imports.fetchChosen(workspace, run.id, chosen))) onAsked()
  }
  const words = Object.values(doing.words).join(' ')
  return (
    <>
      <p className={styles.about}>
        <Trans>
          These spaces can be fetched from <b>{run.file}</b>. Fewer come sooner, and others can follow later.
        </Trans>
      </p>
      <Checkbox.Group aria-label={t`Spaces`} value={chosen} onChange={setChosen}>
        <div className={styles.spaces}>
          {run.offered.map((space) => (
            <Checkbox
              key={space.id}
              value={space.id}
              label={space.title || `#${space.id}`}
              description={space.boards.map(({ title, id }) => title || `#${id}`).join(', ')}
            />
          ))}
        </div>
      </Checkbox.Group>
      {words ? (
        <Alert color="red" role="alert">
          {words}
        </Alert>
      ) : null}
      <Button disabled={chosen.length === 0} loading={doing.busy} onClick={() => void fetchIt()}>
        <Plural value={chosen.length} one="Fetch # space" other="Fetch # spaces" />
      </Button>
    </>
  )
}
