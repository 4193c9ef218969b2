import { Trans } from '@lingui/react/macro'
import { Alert, Button, Group, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { Dialog } from '#ui/dialog'
import { LeavingQuestion } from './leaving-question'
import type { Doing } from './use-doing'
import { useLeaving } from './use-leaving'

export interface FormDialogProps {
  title: string
  /** The verb on the button. */
  verb: string
  /** What it does: while it does so nothing is sent again; what was refused of the whole stands above the buttons. */
  doing: Pick<Doing, 'busy' | 'words'>
  ready?: boolean
  danger?: boolean
  /** What is typed stays a draft: leaving loses nothing and asks nothing. */
  keeps?: boolean
  size?: string
  onSubmit: () => unknown
  onClose: () => void
  children: ReactNode
}

/** A form in a window: Enter sends it, Esc leaves it but asks about what was typed, a refusal stands above its buttons. */
export function FormDialog(props: FormDialogProps) {
  const { title, verb, doing, ready = true, danger, keeps, size = 'md', onSubmit, onClose, children } = props
  const { busy } = doing
  const refused = doing.words['']
  const leaving = useLeaving(onClose)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const unreadable = event.currentTarget.querySelector<HTMLElement>('[data-unreadable]')
    if (unreadable) {
      unreadable.focus()
      return
    }
    event.stopPropagation()
    if (ready && !busy) onSubmit()
  }
  return (
    <Dialog onClose={leaving.leave} title={title} size={size} closeOnClickOutside={false}>
      <form
        ref={beginAtFirstField}
        onSubmit={submit}
        {...(keeps ? {} : { onChange: leaving.onTyped })}
        noValidate
      >
        <Stack gap="md">
          {children}
          {refused ? (
            <Alert color="red" role="alert">
              {refused}
            </Alert>
          ) : null}
          {leaving.asking ? (
            <LeavingQuestion onStay={leaving.stay} onLeave={onClose} />
          ) : (
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose} disabled={busy}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit" loading={busy} disabled={!ready} {...(danger ? { color: 'red.9' } : {})}>
                {verb}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}

/** Whoever opens a form writes in it next: the focus is with its first field, not with the cross that closes it. */
function beginAtFirstField(form: HTMLFormElement | null) {
  if (!form || form.querySelector('[data-autofocus]')) return
  form
    .querySelector('input:not([type="hidden"]):not(:disabled), select, textarea')
    ?.setAttribute('data-autofocus', '')
}
