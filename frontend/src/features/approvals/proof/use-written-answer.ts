import { useCallback, useMemo } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDraft, useKeptText } from '#ui/drafts'
import type { Pin } from '../asking/approvals-api'

export type WrittenAnswer = ReturnType<typeof useWrittenAnswer>

/** The comment and the remarks that somebody writes to a question, kept on this device until they are sent. */
export function useWrittenAnswer(approval: number) {
  const workspace = useWorkspace()
  const comment = useKeptText(`${workspace}.answer.${approval}`)
  const [kept, keep] = useDraft(`${workspace}.answer-remarks.${approval}`)
  const pins = useMemo(() => remarksIn(kept?.text), [kept])
  const setPins = useCallback(
    (changed: readonly Pin[]) => keep(changed.length > 0 ? { text: JSON.stringify(changed) } : null),
    [keep],
  )
  const { forget: forgetComment } = comment
  const forget = useCallback(() => {
    forgetComment()
    keep(null)
  }, [forgetComment, keep])
  const said = pins.filter(({ text }) => text.trim() !== '')
  return { comment, pins, setPins, said, forget }
}

function remarksIn(text: string | undefined): Pin[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept : []
  } catch {
    return []
  }
}
