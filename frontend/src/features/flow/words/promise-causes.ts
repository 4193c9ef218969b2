import { useLingui } from '@lingui/react/macro'

/** What took most of the time of a card that came late. */
export function usePromiseCauses(): (name: string) => string {
  const { t } = useLingui()
  const known: Record<string, string> = {
    work: t`the work itself`,
    queue: t`standing in queues`,
    rework: t`rework`,
    'waiting: ours': t`waiting for us`,
    'waiting: client': t`waiting for the client`,
    'waiting: supplier': t`waiting for a supplier`,
    'blocked: ours': t`blocked on our side`,
    'blocked: client': t`blocked by the client`,
    'blocked: supplier': t`blocked by a supplier`,
    'blocked: card': t`blocked by another card`,
  }
  return (name) => known[name] ?? name
}
