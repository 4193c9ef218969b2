import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { CardFace } from '../state/board-state'
import { hasCardPanel } from './card-panel'

export interface Opening {
  href: (face: CardFace) => string
  open: (face: CardFace) => void
}

/** The way into a card: beside the board where somebody brought a panel, else to its page. */
export function useOpenCard(workspace: string): Opening {
  const navigate = useNavigate()
  const href = useCallback(({ number }: CardFace) => `/w/${workspace}/c/${number}`, [workspace])
  const open = useCallback(
    (face: CardFace) => {
      if (hasCardPanel())
        void navigate({ to: '.', search: ((was: object) => ({ ...was, card: face.id })) as never })
      else void navigate({ href: href(face) })
    },
    [navigate, href],
  )
  return useMemo(() => ({ href, open }), [href, open])
}
