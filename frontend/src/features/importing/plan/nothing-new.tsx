import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { EmptyState } from '#ui/states/empty-state'
import type { ReadRun } from '../asking/import-api'
import { ChangesPart } from './changes-part'
import { Figures } from './figures'
import styles from './plan.module.css'

/** The file was read, compared, and brings nothing: said so, with what was looked for and where it is. */
export function NothingNew({ run }: { run: ReadRun }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { boards, found } = run.dry_run
  return (
    <EmptyState
      icon={IconCircleCheck}
      title={t`Nothing new in ${run.file}`}
      action={
        <>
          {boards.map(({ board, name }) =>
            board === null ? null : (
              <Button key={board} component={Link} to={`/w/${workspace}/boards/${board}`}>
                <Trans>Open {name}</Trans>
              </Button>
            ),
          )}
          <Button component={Link} to={`/w/${workspace}/import`} variant="default">
            <Trans>Import another file</Trans>
          </Button>
        </>
      }
    >
      <p style={{ margin: '0 0 14px' }}>
        {run.source === 'hours' ? (
          <Trans>
            All of these hours are here already, so there is nothing to import and nothing was changed. Export
            them once more when there are new ones.
          </Trans>
        ) : (
          <Trans>
            All of this is here already, so there is nothing to import and nothing was changed. Export the
            board once more when something has happened there.
          </Trans>
        )}
      </p>
      <Figures counts={found} alone />
      <div className={styles.beside}>
        <ChangesPart run={run} />
      </div>
    </EmptyState>
  )
}
