/** Two runners' strokes and the moment between them: the hand-over. */
export function BatonMark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true" style={{ flex: 'none' }}>
      <g strokeLinecap="round" strokeWidth="4" fill="none">
        <path d="M3.5 15.5 9 10" stroke="var(--baton-text)" />
        <path d="M13 12l5.5-5.5" stroke="var(--baton-mark)" />
      </g>
    </svg>
  )
}
