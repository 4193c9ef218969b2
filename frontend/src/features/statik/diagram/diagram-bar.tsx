import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconArrowsMaximize,
  IconDownload,
  IconLayoutDistributeVertical,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react'
import { useReactFlow } from '@xyflow/react'
import { memo } from 'react'
import type { BlockKind } from '../design/kinds'
import { useWorkshop } from '../doing/workshop-context'
import { useBlockKinds } from '../words/use-statik-words'
import { BlockMark } from './block-mark'
import styles from './diagram.module.css'
import { ExportItems } from './export-items'
import type { Place } from './places'
import { boxOfCanvas, wholeOf } from './use-following'

const shown: BlockKind[] = ['activity', 'queue', 'wait', 'gate', 'decision']

/** What the signs mean, and what is done to the picture as a whole. */
export const DiagramBar = memo(function DiagramBar({ places }: { places: ReadonlyMap<number, Place> }) {
  const { t } = useLingui()
  const { looked, doAll } = useWorkshop()
  const kinds = useBlockKinds()
  const { zoomIn, zoomOut, setViewport } = useReactFlow()
  const fit = () => {
    const canvas = boxOfCanvas()
    if (canvas && places.size) void setViewport(wholeOf([...places.values()], canvas))
  }
  const moved = [...looked.blocks.values()].filter(({ values }) => values.x !== null || values.y !== null)
  const layAnew = () =>
    doAll(
      t`laid out anew`,
      moved.map(({ id, version }) => ({
        does: 'change',
        part: id,
        values: { x: null, y: null },
        basedOn: version,
      })),
    )
  return (
    <div className={styles.bar}>
      <div className={styles.legend}>
        {shown.map((kind) => (
          <span key={kind}>
            <BlockMark kind={kind} size={12} /> {kinds[kind]}
          </span>
        ))}
      </div>
      {moved.length ? (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconLayoutDistributeVertical size={15} aria-hidden />}
          onClick={() => void layAnew()}
        >
          <Trans>Lay out anew</Trans>
        </Button>
      ) : null}
      <ActionIcon aria-label={t`Smaller`} title={t`Smaller`} onClick={() => void zoomOut()}>
        <IconMinus size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t`Larger`} title={t`Larger`} onClick={() => void zoomIn()}>
        <IconPlus size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t`The whole diagram`} title={t`The whole diagram`} onClick={fit}>
        <IconArrowsMaximize size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t`Take the diagram along`} title={t`Take the diagram along`}>
            <IconDownload size={17} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <ExportItems places={places} />
        </Menu.Dropdown>
      </Menu>
    </div>
  )
})
