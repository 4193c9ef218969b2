import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { ManyCell } from '../cells/pick-cell'
import { WordsCell } from '../cells/words-cell'
import type { Part } from '../design/kinds'
import { answering, type Traced } from '../design/traces'
import { useWorkshop } from '../doing/workshop-context'
import { usePartName } from '../words/use-part-name'

/** What in the design answers it; or it is parked, and why. */
export function Answered({ part }: { part: Traced }) {
  const { t } = useLingui()
  const { looked, seek } = useWorkshop()
  const nameOf = usePartName()
  const [parks, setParks] = useState(false)
  const { answers, parked } = part.values
  const choices = answering
    .flatMap((kind) => looked.of(kind) as Part[])
    .map((each) => [each.id, nameOf(each)] as const)
  const park = () => {
    setParks(true)
    seek({ part: part.id, field: 'parked' })
  }
  return (
    <>
      <ManyCell
        part={part}
        field="answers"
        label={t`Decided in`}
        choices={choices}
        placeholder={t`What in the design answers it?`}
      />
      {parked !== '' || parks ? (
        <WordsCell part={part} field="parked" label={t`Parked, because`} long />
      ) : answers.length ? null : (
        <div>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={park}>
            <Trans>Park it for now</Trans>
          </Button>
        </div>
      )}
    </>
  )
}
