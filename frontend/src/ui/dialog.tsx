import { useLingui } from '@lingui/react/macro'
import { Modal, type ModalProps } from '@mantine/core'
import { useEffect, useState } from 'react'

export interface DialogProps extends Omit<ModalProps, 'opened' | 'closeButtonProps'> {
  /** Left out: it is there as long as it is open. */
  opened?: boolean
}

/** A window over the page. Whoever closes it goes on where they asked for it. */
export function Dialog({ opened = true, ...window }: DialogProps) {
  const { t } = useLingui()
  useGoingBack()
  return <Modal opened={opened} closeButtonProps={{ 'aria-label': t`Close` }} {...window} />
}

/** Other ways first: what stands nearest to what asked for the window (focus-kept). */
const patience = 400

/** A window that closes by being taken away gives no focus back by itself. */
function useGoingBack(): void {
  const [ways] = useState(() => waysBack(document.activeElement))
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (isNowhere() && !goTo(ways[0])) setTimeout(() => isNowhere() && ways.some(goTo), patience)
      })
    },
    [ways],
  )
}

const isNowhere = () => document.activeElement === document.body

function goTo(way: HTMLElement | undefined): boolean {
  way?.focus({ preventScroll: true })
  return way !== undefined && document.activeElement === way
}

/** What it was asked for by; of an entry of a menu, what opens the menu; and what holds these, should they be gone. */
function waysBack(from: Element | null): HTMLElement[] {
  const opener = from?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const ways: HTMLElement[] = []
  let at: Element | null = (opener && document.getElementById(opener)) || from
  for (; at; at = at.parentElement) if (at instanceof HTMLElement && at.matches(focusable)) ways.push(at)
  return ways
}

const focusable = 'a[href], button, input, select, textarea, [tabindex]'
