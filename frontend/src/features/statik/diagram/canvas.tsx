import '@xyflow/react/dist/base.css'
import { useLingui } from '@lingui/react/macro'
import { useComputedColorScheme } from '@mantine/core'
import {
  applyNodeChanges,
  Background,
  type Connection,
  type OnNodesChange,
  ReactFlow,
  ReactFlowProvider,
} from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { LoadingState } from '#ui/states/loading-state'
import { useWorkshop } from '../doing/workshop-context'
import { Arrow } from './arrow'
import { BlockNode } from './block-node'
import styles from './diagram.module.css'
import { DiagramBar } from './diagram-bar'
import { type BlockNodeType, edgesOf, isAsked, isSameBlock, nodesOf } from './graph'
import { type Growing, GrowingContext } from './growing'
import type { Place } from './places'
import { useBeginning } from './use-beginning'
import { useBlindOfBlocks } from './use-blind-of-blocks'
import { useBlockLabel } from './use-block-label'
import { useDiagramKeys } from './use-diagram-keys'
import { useFollowing } from './use-following'
import { useLinking } from './use-linking'
import { usePlaces } from './use-places'

const nodeTypes = { block: BlockNode }
const edgeTypes = { arrow: Arrow }

export interface CanvasProps {
  chosen: number | null
  onOpen: (block: number) => void
}

export default function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Diagram {...props} />
    </ReactFlowProvider>
  )
}

function Diagram(props: CanvasProps) {
  const { design, looked } = useWorkshop()
  const places = usePlaces(looked, design.layout)
  return places ? <Drawn {...props} places={places} /> : <LoadingState />
}

function Drawn({ chosen, onOpen, places }: CanvasProps & { places: ReadonlyMap<number, Place> }) {
  const { t } = useLingui()
  const { looked, doAll, seek } = useWorkshop()
  const scheme = useComputedColorScheme('light')
  const blind = useBlindOfBlocks()
  const labels = useBlockLabel(blind)
  const { canConnect, connect } = useLinking()
  const { putBefore, putBetween } = useBeginning()
  const [nodes, setNodes] = useState<BlockNodeType[]>([])
  const press = useDiagramKeys(chosen)
  const begin = useFollowing(chosen, places, isAsked(looked, chosen, places))

  useEffect(() => {
    setNodes((was) => {
      const before = new Map(was.map((node) => [node.id, node]))
      return nodesOf(looked, places, blind, chosen, labels).map((node) => {
        const old = before.get(node.id)
        const { measured, dragging, position } = old ?? {}
        if (old && isSameNode(old, node)) return old
        // What is in somebody's hand stays there, whatever arrives meanwhile.
        const held = dragging && position ? { dragging, position } : {}
        return { ...node, ...(measured ? { measured } : {}), ...held }
      })
    })
  }, [looked, places, blind, chosen, labels])
  const edges = useMemo(() => edgesOf(looked, places), [looked, places])

  const change: OnNodesChange<BlockNodeType> = useCallback(
    (changes) =>
      setNodes((was) =>
        applyNodeChanges(
          changes.filter(({ type }) => type !== 'select'),
          was,
        ),
      ),
    [],
  )
  const growing = useRef({ putBefore, putBetween })
  useEffect(() => {
    growing.current = { putBefore, putBetween }
  })
  const grow = useMemo<Growing>(
    () => ({
      before: (next) => void growing.current.putBefore(next),
      between: (link) => void growing.current.putBetween(link),
    }),
    [],
  )
  const put = (node: BlockNodeType) => {
    const { id, version } = node.data.block
    const { x, y } = node.position
    void doAll(t`a block moved`, [
      { does: 'change', part: id, values: { x: Math.round(x), y: Math.round(y) }, basedOn: version },
    ])
  }
  return (
    <GrowingContext value={grow}>
      <DiagramBar places={places} />
      <section className={styles.canvas} aria-label={t`Diagram`} onKeyDown={press}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          colorMode={scheme}
          onNodesChange={change}
          onNodeClick={(_, node) => onOpen(node.data.block.id)}
          onNodeDragStop={(_, node) => {
            const before = places.get(node.data.block.id)
            if (before?.x !== node.position.x || before?.y !== node.position.y) put(node)
          }}
          onEdgeClick={(_, edge) => seek({ part: Number(edge.id), field: 'name' })}
          onConnect={({ source, target }: Connection) => connect(Number(source), Number(target))}
          isValidConnection={({ source, target }) => canConnect(Number(source), Number(target))}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          disableKeyboardA11y
          edgesFocusable={false}
          nodeDragThreshold={4}
          minZoom={0.2}
          maxZoom={1.6}
          onInit={begin}
          proOptions={{ hideAttribution: true }}
        >
          <Background gap={22} size={1.4} />
        </ReactFlow>
      </section>
    </GrowingContext>
  )
}

function isSameNode(was: BlockNodeType, now: BlockNodeType): boolean {
  return (
    (was.dragging || (was.position.x === now.position.x && was.position.y === now.position.y)) &&
    was.selected === now.selected &&
    was.ariaLabel === now.ariaLabel &&
    isSameBlock(was.data, now.data)
  )
}
