import { useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from '@xyflow/react'
import { memo, useContext, useState } from 'react'
import styles from './diagram.module.css'
import { GrowingContext } from './growing'

/** A way on; in its middle one puts a block between its two ends. By keyboard that is done in the block's panel. */
export const Arrow = memo(function Arrow({ id, label, ...edge }: EdgeProps) {
  const { t } = useLingui()
  const { between } = useContext(GrowingContext)
  const [isNear, near] = useState(false)
  const [path, x, y] = getBezierPath(edge)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only shows the button that is pressed.
    <g onMouseEnter={() => near(true)} onMouseLeave={() => near(false)}>
      <BaseEdge
        path={path}
        labelX={x}
        labelY={y}
        label={label}
        {...(edge.labelBgPadding ? { labelBgPadding: edge.labelBgPadding } : {})}
        {...(edge.labelBgBorderRadius ? { labelBgBorderRadius: edge.labelBgBorderRadius } : {})}
        {...(edge.markerEnd ? { markerEnd: edge.markerEnd } : {})}
      />
      <EdgeLabelRenderer>
        <button
          type="button"
          tabIndex={-1}
          className={`${styles.between} nodrag nopan`}
          style={{ left: x, top: label ? y + beside : y }}
          data-near={isNear || undefined}
          aria-label={t`Put a block in between`}
          title={t`Put a block in between`}
          onClick={(event) => {
            event.stopPropagation()
            between(Number(id))
          }}
        >
          <IconPlus size={15} stroke={2} aria-hidden />
        </button>
      </EdgeLabelRenderer>
    </g>
  )
})

/** Below the outcome that stands in the middle. */
const beside = 22
