import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconCopy, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { FormDialog } from '#features/members/doing/form-dialog'
import type { Sheet } from '../asking/time-api'
import { useTimeDeeds } from '../asking/use-time-deeds'
import type { WhoSees } from '../asking/who-sees'
import { useCopyWeek } from './use-copy-week'

const icon = { size: 15, stroke: 1.8, 'aria-hidden': true } as const

export interface WeekActionsProps {
  who: WhoSees
  sheet: Sheet
  /** The week before holds something to copy. */
  hasBefore: boolean
}

/** What can be done with the week as a whole: copied into, handed in, taken back, decided about. */
export function WeekActions({ who, sheet, hasBefore }: WeekActionsProps) {
  const { t } = useLingui()
  const deeds = useTimeDeeds()
  const { verbs, run, busy } = deeds
  const { member, first_day: monday, state } = sheet
  const isOpen = state === 'open' || state === 'returned'
  const allLocked = sheet.days.every(({ is_locked }) => is_locked)
  const copy = useCopyWeek(deeds, sheet)
  if (isOpen)
    return sheet.may_write && !allLocked ? (
      <>
        {hasBefore ? (
          <Button
            variant="default"
            disabled={busy}
            leftSection={<IconCopy {...icon} />}
            onClick={() => void copy()}
          >
            <Trans>Copy last week</Trans>
          </Button>
        ) : null}
        <Button
          loading={busy}
          disabled={sheet.entries.length === 0}
          leftSection={<IconSend {...icon} />}
          onClick={() => void run(() => verbs.submit(member, monday), t`The week is handed in`)}
        >
          <Trans>Hand in</Trans>
        </Button>
      </>
    ) : null
  return (
    <>
      {state === 'submitted' && sheet.may_write && (member === who.me || !sheet.may_decide) ? (
        <Button
          variant="default"
          loading={busy}
          onClick={() => void run(() => verbs.takeBack(member, monday), t`The week is open again`)}
        >
          <Trans>Take back</Trans>
        </Button>
      ) : null}
      {sheet.may_decide && !allLocked ? <SendBack member={member} monday={monday} /> : null}
      {sheet.may_decide && state === 'submitted' ? (
        <Button
          loading={busy}
          leftSection={<IconCheck {...icon} />}
          onClick={() =>
            void run(() => verbs.approve(member, monday), t({ message: 'Approved', context: 'of hours' }))
          }
        >
          <Trans context="of hours">Approve</Trans>
        </Button>
      ) : null}
    </>
  )
}

/** With what is to be put right. */
export function SendBack({ member, monday, small }: { member: number; monday: string; small?: boolean }) {
  const { t } = useLingui()
  const { verbs, run, busy } = useTimeDeeds()
  const [asking, setAsking] = useState(false)
  const [note, setNote] = useState('')
  const [refused, setRefused] = useState('')
  const send = async () => {
    const done = await run(() => verbs.sendBack(member, monday, note.trim()), t`Sent back`, setRefused)
    if (done) setAsking(false)
  }
  return (
    <>
      <Button variant="default" size={small ? 'compact-sm' : 'sm'} onClick={() => setAsking(true)}>
        <Trans>Send back…</Trans>
      </Button>
      {asking ? (
        <FormDialog
          title={t`Send the week back`}
          verb={t`Send back`}
          doing={{ busy, words: { '': refused } }}
          ready={note.trim() !== ''}
          onSubmit={() => void send()}
          onClose={() => setAsking(false)}
        >
          <TextInput
            label={t`What is to be put right`}
            data-autofocus
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </FormDialog>
      ) : null}
    </>
  )
}
