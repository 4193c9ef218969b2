import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { MemberTold } from '#features/members/asking/workspace-query'
import { PersonPriceDialog } from './person-price-dialog'

interface Choice {
  people: readonly MemberTold[]
  onChoose: (member: MemberTold) => void
}

/** Asks for whom before the price is asked. */
export function PersonPriceButton({ people, onChoose }: Choice) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        <Trans>Price of a person</Trans>
      </Button>
      {isAsking ? (
        <PersonPriceDialog
          people={people}
          onChoose={(id) => {
            setAsking(false)
            const member = people.find((one) => one.id === id)
            if (member) onChoose(member)
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
