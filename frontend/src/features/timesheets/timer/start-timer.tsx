import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack, TextInput } from '@mantine/core'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { WhoSees } from '../asking/who-sees'
import { asSpent, type Work } from '../asking/work'
import { useLately } from '../entry/use-lately'
import { WorkSelect } from '../entry/work-select'
import styles from './timer.module.css'
import type { TimeDeeds } from './use-stop-timer'

/** What the timer shall count for. */
export function StartTimer({ who, deeds, onDone }: { who: WhoSees; deeds: TimeDeeds; onDone: () => void }) {
  const { t } = useLingui()
  const lately = useLately(who)
  const [work, setWork] = useState<Work | null>(null)
  const [text, setText] = useState('')
  const start = async (event: FormEvent) => {
    event.preventDefault()
    if (!work) return
    const begun = await deeds.run(() => deeds.verbs.startTimer({ ...asSpent(work), text: text.trim() }))
    if (begun) onDone()
  }
  return (
    <form onSubmit={(event) => void start(event)}>
      <Stack gap="sm">
        <h2 className={styles.heading}>
          <Trans>Start a timer</Trans>
        </h2>
        <WorkSelect
          label={t({ message: 'What for', context: 'of hours' })}
          who={who}
          value={work}
          lately={lately}
          data-autofocus
          comboboxProps={{ withinPortal: false }}
          onChoose={setWork}
        />
        <TextInput
          label={t`What is being done`}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          type="submit"
          disabled={!work}
          loading={deeds.busy}
          leftSection={<IconPlayerPlayFilled size={13} aria-hidden />}
        >
          <Trans>Start</Trans>
        </Button>
      </Stack>
    </form>
  )
}
