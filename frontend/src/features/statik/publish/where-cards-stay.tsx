import { Trans } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import type { PlanStep } from '../asking/statik-api'

/** What becomes of the running cards: each is told beside the step that moves it, or else it stays. */
export function WhereCardsStay({ steps }: { steps: readonly PlanStep[] }) {
  return (
    <Text size="sm">
      {movesCards(steps) ? (
        <Trans>
          The running cards that are counted above stand there afterwards; all others stay where they are. No
          card is lost; its history stays.
        </Trans>
      ) : (
        <Trans>No running card moves: each stays where it is, with its history.</Trans>
      )}
    </Text>
  )
}

export const movesCards = (steps: readonly PlanStep[]): boolean => steps.some(({ cards }) => cards > 0)
