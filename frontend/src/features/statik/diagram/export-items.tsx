import { Trans } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { useWorkspace } from '#api/workspace'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { exportAddress } from '../asking/statik-api'
import { useWorkshop } from '../doing/workshop-context'
import { drawn, inksOfPage, keepFile, pngOf } from './drawing-out'
import type { Place } from './places'
import { useFactsOfBlock } from './use-facts-of-block'

/** The diagram as a picture, made here, and as text that other tools read. */
export function ExportItems({ places }: { places: ReadonlyMap<number, Place> }) {
  const workspace = useWorkspace()
  const { design, looked } = useWorkshop()
  const jobs = useJobFunctions()
  const { id, name } = design.service
  const factsOf = useFactsOfBlock()
  const picture = () => drawn(looked, places, jobs, inksOfPage(), factsOf)
  return (
    <>
      <Menu.Item
        onClick={() => keepFile(new Blob([picture().svg], { type: 'image/svg+xml' }), `${name}.svg`)}
      >
        <Trans>Picture, SVG</Trans>
      </Menu.Item>
      <Menu.Item onClick={() => void pngOf(picture()).then((png) => keepFile(png, `${name}.png`))}>
        <Trans>Picture, PNG</Trans>
      </Menu.Item>
      <Menu.Item component="a" href={exportAddress(workspace, id, 'pdf')} download={`${name}.pdf`}>
        <Trans>Sheet of paper, PDF</Trans>
      </Menu.Item>
      <Menu.Item component="a" href={exportAddress(workspace, id, 'mermaid')} download={`${name}.mmd`}>
        <Trans>Mermaid</Trans>
      </Menu.Item>
      <Menu.Item component="a" href={exportAddress(workspace, id, 'bpmn')} download={`${name}.bpmn`}>
        <Trans>BPMN 2.0</Trans>
      </Menu.Item>
    </>
  )
}
