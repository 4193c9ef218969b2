import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { teamOf, type WorkspaceSeen } from '#features/members/asking/workspace-query'
import { useCommands } from '#ui/commands/registry'
import { Page } from '#ui/page'
import type { Design } from '../asking/statik-api'
import { lookAt } from '../design/looking'
import { AskedFirst, useAskingFirst } from '../doing/asked-first'
import { ConflictDialog } from '../doing/conflict-dialog'
import { useDesigning } from '../doing/use-designing'
import { type Workshop, WorkshopContext } from '../doing/workshop-context'
import { Seats } from '../seats/seats'
import styles from './page.module.css'
import { useSeeking } from './use-seeking'
import { useWorkshopAddress } from './use-workshop-address'
import { WorkshopActions } from './workshop-actions'
import { WorkshopSteps } from './workshop-steps'

export function WorkshopBody({ design, seen }: { design: Design; seen: WorkspaceSeen }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const [address, go] = useWorkshopAddress()
  const looked = useMemo(() => lookAt(design.parts), [design.parts])
  const { conflict, ...designing } = useDesigning(design.service.id)
  const seek = useSeeking(looked, go)
  const team = useMemo(() => teamOf(seen), [seen])
  const names = useMemo(() => new Map(seen.members.map(({ id, name }) => [id, name])), [seen])
  const { askFirst, ...asking } = useAskingFirst()
  const workshop: Workshop = { design, looked, team, names, seek, askFirst, ...designing }
  useCommands([
    {
      id: 'statik-undo',
      label: t`Take back the last step`,
      keys: 'mod+z',
      group: t`Workshop`,
      isEnabled: () => designing.undo !== null,
      run: () => designing.undo?.(),
    },
    {
      id: 'statik-redo',
      label: t`Do it again`,
      keys: 'mod+shift+z',
      group: t`Workshop`,
      isEnabled: () => designing.redo !== null,
      run: () => designing.redo?.(),
    },
  ])
  return (
    <WorkshopContext value={workshop}>
      <Seats step={address.step}>
        <Page
          title={design.service.name}
          wide
          crumb={
            <Link to={`/w/${workspace}/services`} className={styles.crumb ?? ''}>
              {t`Services`}
            </Link>
          }
          actions={<WorkshopActions service={design.service} />}
        >
          <WorkshopSteps address={address} go={go} />
        </Page>
      </Seats>
      <AskedFirst {...asking} />
      {conflict ? <ConflictDialog key={conflict.at} conflict={conflict} /> : null}
    </WorkshopContext>
  )
}
