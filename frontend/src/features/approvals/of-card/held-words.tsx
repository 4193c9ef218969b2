import { Trans } from '@lingui/react/macro'
import { useHolding } from './held-section'

export interface HeldWordsProps {
  card: number
  section: number
  frame: (words: React.ReactNode) => React.ReactNode
}

/** Whoever is about to change a text that was approved, or lies before somebody, is told what that does. */
export function HeldWords({ card, section, frame }: HeldWordsProps) {
  const round = useHolding(card, section)
  if (!round) return null
  const { title, for_client: ofClient, state } = round
  const words =
    state === 'granted' ? (
      ofClient ? (
        <Trans>Approved by the client ({title}): a change voids the approval.</Trans>
      ) : (
        <Trans>Approved ({title}): a change voids the approval.</Trans>
      )
    ) : ofClient ? (
      <Trans>It lies before the client ({title}): a change voids the question.</Trans>
    ) : (
      <Trans>It lies before its approvers ({title}): a change voids the question.</Trans>
    )
  return frame(words)
}
