import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { WhoSees } from '../asking/who-sees'
import type { Work } from '../asking/work'
import { useLately } from '../entry/use-lately'
import { WorkSelect } from '../entry/work-select'

/** One more line for the week. */
export function AddRow({ who, onAdd }: { who: WhoSees; onAdd: (work: Work) => void }) {
  const { t } = useLingui()
  const [choosing, setChoosing] = useState(false)
  const lately = useLately(who, choosing)
  if (!choosing)
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setChoosing(true)}
      >
        <Trans>Add a line</Trans>
      </Button>
    )
  return (
    <WorkSelect
      aria-label={t({ message: 'What for', context: 'of hours' })}
      who={who}
      value={null}
      lately={lately}
      autoFocus
      defaultDropdownOpened
      onBlur={() => setChoosing(false)}
      onKeyDown={(event) => event.key === 'Escape' && setChoosing(false)}
      onChoose={(work) => {
        onAdd(work)
        setChoosing(false)
      }}
    />
  )
}
