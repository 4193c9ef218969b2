import { useEffect, useRef } from 'react'
import { useWorkspace } from '#api/workspace'
import { designVerbs } from '../asking/statik-api'

const settled = 700
const heard = 30_000

interface At {
  part: number | null
  field: string
}

const nowhere: At = { part: null, field: '' }

/** Tells the others in which field of the workshop one is. Whoever only passes through a field is not told. */
export function useSeat(service: number, step: string): void {
  const workspace = useWorkspace()
  const at = useRef(nowhere)
  useEffect(() => {
    const verbs = designVerbs(workspace, service)
    // That a seat could not be told takes nothing from anybody.
    const say = () => void verbs.sitDown({ step, ...at.current }).catch(() => {})
    let soon: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      clearTimeout(soon)
      soon = setTimeout(say, settled)
    }
    const move = (event: FocusEvent) => {
      const next = fieldOf(event.type === 'focusout' ? event.relatedTarget : event.target)
      if (next.part === at.current.part && next.field === at.current.field) return
      at.current = next
      settle()
    }
    const again = setInterval(() => document.visibilityState === 'visible' && say(), heard)
    const leave = () => void verbs.standUp(step).catch(() => {})
    settle()
    document.addEventListener('focusin', move)
    document.addEventListener('focusout', move)
    window.addEventListener('pagehide', leave)
    return () => {
      clearTimeout(soon)
      clearInterval(again)
      document.removeEventListener('focusin', move)
      document.removeEventListener('focusout', move)
      window.removeEventListener('pagehide', leave)
    }
  }, [workspace, service, step])
  const last = useRef(step)
  last.current = step
  useEffect(
    () => () =>
      void designVerbs(workspace, service)
        .standUp(last.current)
        .catch(() => {}),
    [workspace, service],
  )
}

function fieldOf(target: EventTarget | null): At {
  const said =
    target instanceof Element ? target.closest<HTMLElement>('[data-said]')?.dataset.said : undefined
  const [part, field] = said?.split('.') ?? []
  return part && field ? { part: Number(part), field } : nowhere
}
