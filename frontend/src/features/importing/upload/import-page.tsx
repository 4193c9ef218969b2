import { Trans, useLingui } from '@lingui/react/macro'
import { Alert } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { Page } from '#ui/page'
import { EmptyState } from '#ui/states/empty-state'
import { LoadingState } from '#ui/states/loading-state'
import { KeptLink } from '../kept/kept-link'
import { sources } from '../sources/all'
import type { SourceKind } from '../sources/kind'
import { DropPlace } from './drop-place'
import { EarlierImports } from './earlier-imports'
import { HowToExport } from './how-to-export'
import { SourceChoice } from './source-choice'
import styles from './upload.module.css'
import { useUpload } from './use-upload'

const [first] = sources as [SourceKind]

/** The first step: a file of another tracker. Nothing is made before its dry run is agreed to. */
export default function ImportPage() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const { data: seen } = useWorkspaceSeen()
  const asked = useSearch({ strict: false }) as { source?: unknown }
  const [source, setSource] = useState<SourceKind>(sources.find(({ name }) => name === asked.source) ?? first)
  const upload = useUpload(source, (run) => void navigate({ to: `/w/${workspace}/import/${run.id}` }))
  if (!seen)
    return (
      <Page title={t`Import`}>
        <LoadingState />
      </Page>
    )
  if (!seen.me.may_administer)
    return (
      <Page title={t`Import`}>
        <EmptyState icon={IconLock} title={t`Importing takes administration`}>
          <Trans>Ask an owner of the workspace to import the history, or to give you the permission.</Trans>
        </EmptyState>
      </Page>
    )
  return (
    <Page title={t`Import`}>
      <p className={styles.about}>
        <Trans>
          Bring a board with its whole history: cards, moves, comments, checklists; or the hours of a team.
          First you see what would be made; nothing changes until you agree.
        </Trans>
      </p>
      <SourceChoice chosen={source} onChoose={setSource} />
      <div className={styles.two}>
        {source.Ask ? <source.Ask /> : <DropPlace upload={upload} source={source} />}
        <HowToExport source={source} />
      </div>
      {upload.refused ? (
        <Alert
          color="red"
          role="alert"
          title={t`This file cannot be imported`}
          className={styles.refused ?? ''}
        >
          {upload.refused} <Trans>Nothing was changed.</Trans>
        </Alert>
      ) : null}
      <KeptLink />
      <EarlierImports />
    </Page>
  )
}
