import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useJobFunctions } from '#features/boards/columns/stage-words'
import { ManyCell, PickCell } from '../cells/pick-cell'
import type { JobFunction, Part } from '../design/kinds'
import { PartSection } from './part-section'
import { useSplitting } from './use-splitting'

/** One job function answers for a block; the others take part in it. */
export function PeopleOfBlock({ block }: { block: Part<'block'> }) {
  const { t } = useLingui()
  const split = useSplitting(block)
  const names = useJobFunctions()
  const jobs = Object.entries(names)
  const others = jobs.filter(([job]) => job !== block.values.function)
  return (
    <PartSection title={t`Who`}>
      <PickCell part={block} field="function" label={t`Answers for it`} none={t`nobody yet`} choices={jobs} />
      <PickCell part={block} field="deputy" label={t`Deputy`} none="–" choices={others} />
      <ManyCell
        part={block}
        field="others"
        label={t`Others who take part`}
        choices={others}
        gone={(job) => names[job as JobFunction] ?? String(job)}
      />
      {split ? (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconArrowsSplit2 size={15} aria-hidden />}
            title={t`One block for each function, between the same neighbours`}
            onClick={() => void split()}
          >
            <Trans>Split into parallel parts</Trans>
          </Button>
        </div>
      ) : null}
    </PartSection>
  )
}
