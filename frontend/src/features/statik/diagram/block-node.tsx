import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, useContext } from 'react'
import { ofBlock } from '../seats/seats-context'
import { WhoIsAt } from '../seats/who-is-at'
import { BlockFace } from './block-face'
import styles from './diagram.module.css'
import { type BlockNodeType, isSameBlock } from './graph'
import { GrowingContext } from './growing'

/** A block of the diagram; at its left the question by which the diagram grows. */
export const BlockNode = memo(
  Block,
  (was, now) => was.selected === now.selected && isSameBlock(was.data, now.data),
)

function Block({ data, selected }: NodeProps<BlockNodeType>) {
  const { t } = useLingui()
  const growing = useContext(GrowingContext)
  const { block, blind, isFirst, hasRoom } = data
  const grows = block.values.kind !== 'start'
  const asks = isFirst
    ? t`What had to be true just before?`
    : t`What else had to be true just before, beside what is there?`
  return (
    <div className={styles.block} data-kind={block.values.kind} data-chosen={selected || undefined}>
      <Handle type="target" id="in" position={Position.Left} className={styles.handle} />
      <Handle
        type="target"
        id="back-in"
        position={Position.Bottom}
        className={styles.hidden}
        isConnectable={false}
      />
      <BlockFace block={block} blind={blind} />
      <span className={styles.others}>
        <WhoIsAt place={ofBlock(block.id)} />
      </span>
      <Handle
        type="source"
        id="back-out"
        position={Position.Bottom}
        className={styles.hidden}
        isConnectable={false}
      />
      <Handle type="source" id="out" position={Position.Right} className={styles.handle} />
      {grows ? (
        <button
          type="button"
          tabIndex={selected ? 0 : -1}
          className={`${styles.before} nodrag nopan`}
          data-first={isFirst || undefined}
          aria-label={asks}
          title={asks}
          onClick={(event) => {
            event.stopPropagation()
            growing.before(block.id)
          }}
        >
          <IconPlus size={16} stroke={2} aria-hidden />
          {isFirst && hasRoom ? (
            <span className={styles.question}>
              <Trans>What had to be true just before?</Trans>
            </span>
          ) : null}
        </button>
      ) : null}
    </div>
  )
}
