import { useCallback, useState } from 'react'
import { ConfirmDialog } from '#ui/confirm-dialog'

export interface Question {
  title: string
  words: string
  verb: string
}

interface Asked extends Question {
  answer: (yes: boolean) => void
}

/** Somebody is asked before something is done that a colleague is about to feel. */
export function useAskingFirst() {
  const [asked, setAsked] = useState<Asked | null>(null)
  const askFirst = useCallback(
    (question: Question) => new Promise<boolean>((answer) => setAsked({ ...question, answer })),
    [],
  )
  const answer = (yes: boolean) => {
    asked?.answer(yes)
    setAsked(null)
  }
  return { asked, askFirst, answer }
}

export function AskedFirst({ asked, answer }: Omit<ReturnType<typeof useAskingFirst>, 'askFirst'>) {
  if (asked === null) return null
  return (
    <ConfirmDialog
      opened
      title={asked.title}
      confirmLabel={asked.verb}
      danger
      onConfirm={async () => answer(true)}
      onClose={() => answer(false)}
    >
      {asked.words}
    </ConfirmDialog>
  )
}
