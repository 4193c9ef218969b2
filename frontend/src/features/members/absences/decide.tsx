import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { absences } from '../asking/house-api'
import { FormDialog } from '../doing/form-dialog'
import { useDoing } from '../doing/use-doing'

/** Yes or no to days off that a colleague asks for. */
export function Decide({ id, name }: { id: number; name: string }) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const doing = useDoing(['answer'])
  const [declining, setDeclining] = useState(false)
  const [answer, setAnswer] = useState('')
  const approve = () => doing.run(() => absences.approve(workspace, id), t`Approved`)
  const decline = async () => {
    if (await doing.run(() => absences.decline(workspace, id, answer), t`Declined`)) setDeclining(false)
  }
  return (
    <>
      <Button size="compact-sm" loading={doing.busy} onClick={() => void approve()}>
        <Trans>Approve</Trans>
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setDeclining(true)}>
        <Trans>Decline…</Trans>
      </Button>
      {declining ? (
        <FormDialog
          title={t`Decline the days off of ${name}`}
          verb={t`Decline`}
          doing={doing}
          onSubmit={decline}
          onClose={() => setDeclining(false)}
        >
          <TextInput
            data-autofocus
            label={t`Why, for ${name}`}
            maxLength={500}
            value={answer}
            error={doing.words.answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
        </FormDialog>
      ) : null}
    </>
  )
}
