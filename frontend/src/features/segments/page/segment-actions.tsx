import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconDots, IconFileDownload, IconFileImport, IconPencil } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import type { WorkspaceSeen } from '#features/members/asking/workspace-query'
import { useDoing } from '#features/members/doing/use-doing'
import { segmentsKey, segmentVerbs, type Whole, yamlAddress } from '../asking/segments-api'
import { NameSegment } from './name-segment'
import { SaveButton } from './save-button'
import { SaveVersion } from './save-version'
import type { Writing } from './use-document'
import { useReplacing } from './use-replacing'
import { YamlDialog } from './yaml-dialog'

interface SegmentActionsProps {
  segment: Whole
  writing: Writing
  seen: WorkspaceSeen
}

export function SegmentActions({ segment, writing, seen }: SegmentActionsProps) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const doing = useDoing()
  const replace = useReplacing(writing)
  const [opened, setOpened] = useState<'save' | 'name' | 'yaml' | null>(null)
  const close = () => setOpened(null)
  const latest = segment.versions[0]
  const keep = async (archived: boolean) => {
    await doing.run(
      () => segmentVerbs(workspace).change(segment.id, { archived }),
      archived ? t`The segment is put away` : t`The segment is back`,
    )
    void queries.invalidateQueries({ queryKey: segmentsKey(workspace) })
  }
  return (
    <>
      <SaveButton segment={segment} writing={writing} onSave={() => setOpened('save')} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t`More of this segment`}>
            <IconDots size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileImport size={15} aria-hidden />}
            disabled={segment.archived}
            onClick={() => setOpened('yaml')}
          >
            <Trans>Bring YAML in…</Trans>
          </Menu.Item>
          {latest ? (
            <Menu.Item
              component="a"
              href={yamlAddress(workspace, latest.id)}
              download
              leftSection={<IconFileDownload size={15} aria-hidden />}
            >
              <Trans>Take YAML out</Trans>
            </Menu.Item>
          ) : null}
          {segment.may_keep ? (
            <>
              <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setOpened('name')}>
                <Trans>Name, purpose, owner…</Trans>
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArchive size={15} aria-hidden />}
                onClick={() => void keep(!segment.archived)}
              >
                {segment.archived ? <Trans>Bring back</Trans> : <Trans>Put away</Trans>}
              </Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {opened === 'save' ? <SaveVersion segment={segment} writing={writing} onClose={close} /> : null}
      {opened === 'name' ? <NameSegment segment={segment} seen={seen} onClose={close} /> : null}
      {opened === 'yaml' ? <YamlDialog onTaken={replace} onClose={close} /> : null}
    </>
  )
}
