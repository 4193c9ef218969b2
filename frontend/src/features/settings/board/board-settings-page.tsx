import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { useWorkspace } from '#api/workspace'
import { useWorkspaceSeen } from '#features/members/asking/workspace-query'
import { ListedState } from '#features/members/look/listed-state'
import { Tabbed } from '#features/members/look/tabbed'
import { DesignedIn } from '#features/statik'
import { Page } from '#ui/page'
import { Addressed } from '#ui/states/addressed'
import { EmptyState } from '#ui/states/empty-state'
import { FieldsPanel } from '../words/fields-panel'
import { ArchivedPanel } from './archived-panel'
import { ColumnsPanel } from './columns-panel'
import { FacePanel } from './face-panel'
import { GeneralPanel } from './general-panel'
import { IntakePanel } from './intake-panel'
import { LanesPanel } from './lanes-panel'
import { LimitsPanel } from './limits-panel'
import { PoliciesPanel } from './policies-panel'
import { StructureContext, useFetchedStructure } from './structure'

/** How a board is built. Every change counts at once, on the running board. */
export default function BoardSettingsPage() {
  const { board = '' } = useParams({ strict: false }) as { board?: string }
  return <Addressed part={board}>{(id) => <SettingsOf board={id} />}</Addressed>
}

function SettingsOf({ board }: { board: number }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const { data: seen } = useWorkspaceSeen()
  const query = useFetchedStructure(board)
  const crumb = (
    <Link to={`/w/${workspace}/boards/${board}`} style={{ color: 'inherit', textDecoration: 'none' }}>
      {query.data?.board.name ?? t`Board`}
    </Link>
  )
  return (
    <Page
      title={t`Board settings`}
      crumb={crumb}
      actions={
        <Button component={Link} to={`/w/${workspace}/boards/${board}`} variant="default">
          <Trans>To the board</Trans>
        </Button>
      }
    >
      {seen && !seen.me.may_manage ? (
        <EmptyState icon={IconLock} title={t`Only managers change a board`}>
          <Trans>Ask a manager of the workspace for the change you need.</Trans>
        </EmptyState>
      ) : (
        <ListedState query={query}>
          {(structure) => (
            <StructureContext value={structure}>
              <DesignedIn board={structure.board.id} />
              <Tabbed
                label={t`Board settings`}
                tabs={[
                  { key: 'general', label: t`General`, panel: <GeneralPanel key={structure.board.id} /> },
                  {
                    key: 'columns',
                    label: t({ message: 'Columns', context: 'in settings' }),
                    panel: <ColumnsPanel />,
                  },
                  { key: 'lanes', label: t`Lanes`, panel: <LanesPanel /> },
                  { key: 'limits', label: t`Limits`, panel: <LimitsPanel /> },
                  { key: 'policies', label: t`Policies`, panel: <PoliciesPanel /> },
                  { key: 'face', label: t`Card faces`, panel: <FacePanel /> },
                  { key: 'fields', label: t`Fields`, panel: <FieldsPanel board={structure.board.id} /> },
                  { key: 'intake', label: t`Intake`, panel: <IntakePanel /> },
                  { key: 'archived', label: t`Archived`, panel: <ArchivedPanel /> },
                ]}
              />
            </StructureContext>
          )}
        </ListedState>
      )}
    </Page>
  )
}
