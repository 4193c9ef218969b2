import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDots,
  IconLayoutKanban,
  IconPencil,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { type Service, serviceVerbs, statikKey } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import { WorkshopTimer } from '../timer/workshop-timer'
import styles from './page.module.css'
import { RenameService } from './rename-service'

/** Back and forth through what was done here, the board, and what managers do with a service. */
export function WorkshopActions({ service }: { service: Service }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const { undo, redo } = useWorkshop()
  const doing = useDoing()
  const [renames, setRenames] = useState(false)
  const keep = async (archived: boolean) => {
    await doing.run(
      () => serviceVerbs(workspace).change(service.id, { archived }),
      archived ? t`The service is put away` : t`The service is taken up again`,
    )
    void queries.invalidateQueries({ queryKey: statikKey(workspace) })
  }
  return (
    <>
      <WorkshopTimer />
      <ActionIcon
        className={styles.step ?? ''}
        aria-label={t`Take back the last step`}
        title={t`Take back the last step`}
        disabled={!undo}
        onClick={() => undo?.()}
      >
        <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        className={`${styles.step} ${styles.onlyWide}`}
        aria-label={t`Do it again`}
        title={t`Do it again`}
        disabled={!redo}
        onClick={() => redo?.()}
      >
        <IconArrowForwardUp size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
      {service.board ? (
        <Button
          size="xs"
          variant="default"
          component={Link}
          to={`/w/${workspace}/boards/${service.board}`}
          leftSection={<IconLayoutKanban size={15} aria-hidden />}
        >
          <Trans>Board</Trans>
        </Button>
      ) : null}
      {service.may_manage ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t`More of this service`}>
              <IconDots size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setRenames(true)}>
              <Trans>Rename</Trans>
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArchive size={15} aria-hidden />}
              onClick={() => void keep(!service.archived)}
            >
              {service.archived ? <Trans>Take up again</Trans> : <Trans>Put away</Trans>}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {renames ? <RenameService service={service} onClose={() => setRenames(false)} /> : null}
    </>
  )
}
