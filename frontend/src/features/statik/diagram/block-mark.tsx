import { StageMark } from '#ui/stage-mark'
import { type StageKind, stageInk } from '#ui/theme/palette'
import type { BlockKind } from '../design/kinds'

/** As which kind of column a block runs on the board; its colour is the column's. */
export const stageOf: Record<BlockKind, StageKind> = {
  start: 'queue',
  queue: 'queue',
  activity: 'work',
  decision: 'work',
  wait: 'wait',
  gate: 'wait',
  done: 'done',
}

/** The small sign of a block's kind: those of columns, and a triangle, a lock bar, a diamond: not by colour alone. */
export function BlockMark({ kind, size = 14 }: { kind: BlockKind; size?: number }) {
  const shape = shapes[kind]
  if (!shape) return <StageMark kind={stageOf[kind]} size={size} />
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      style={{ color: stageInk(stageOf[kind]).color, flex: 'none' }}
    >
      {shape}
    </svg>
  )
}

const shapes: Partial<Record<BlockKind, React.ReactNode>> = {
  start: (
    <path
      d="M3 1.6 10.4 6 3 10.4z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  decision: <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />,
  gate: (
    <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <path d="M2 1.2v9.6M10 1.2v9.6" />
      <path d="m4 6.2 1.5 1.5L8.4 4.6" />
    </g>
  ),
}
