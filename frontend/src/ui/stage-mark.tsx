import { type StageKind, stageInk } from './theme/palette'

/** The small sign of a column's kind: ring (queue), full (work), half (wait), tick (done): not by colour alone. */
export function StageMark({ kind, size = 12 }: { kind: StageKind; size?: number }) {
  const { color } = stageInk(kind)
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" style={{ color, flex: 'none' }}>
      <circle
        cx="6"
        cy="6"
        r="4.75"
        fill={kind === 'work' || kind === 'done' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {kind === 'wait' ? <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" /> : null}
      {kind === 'done' ? (
        <path d="m3.8 6.2 1.6 1.6 2.9-3.3" fill="none" stroke="var(--baton-page)" strokeWidth="1.4" />
      ) : null}
    </svg>
  )
}
