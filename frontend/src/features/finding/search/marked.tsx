/** A text with the found words marked; the places come from the server. */
export function Marked({ text, marks }: { text: string; marks: readonly (readonly number[])[] }) {
  return (
    <>
      {markedParts(text, marks).map(({ at, part, isMarked }) =>
        isMarked ? <mark key={at}>{part}</mark> : <span key={at}>{part}</span>,
      )}
    </>
  )
}

export function markedParts(text: string, marks: readonly (readonly number[])[]) {
  const parts: { at: number; part: string; isMarked: boolean }[] = []
  let done = 0
  const add = (to: number, isMarked: boolean) => {
    if (to > done) parts.push({ at: done, part: text.slice(done, to), isMarked })
    done = Math.max(done, to)
  }
  for (const [from = 0, to = 0] of marks) {
    add(from, false)
    add(to, true)
  }
  add(text.length, false)
  return parts
}
