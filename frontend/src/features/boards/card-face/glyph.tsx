import styles from './card.module.css'

/** A sign on a card, drawn with one line: a board shows hundreds of them. `of` is a path of `glyphs.ts`. */
export function Glyph({ of, size = 14, filled = false }: { of: string; size?: number; filled?: boolean }) {
  return (
    <svg
      className={filled ? styles.filledGlyph : styles.glyph}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden
    >
      <path d={of} />
    </svg>
  )
}
