import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Refusal } from '#api/refusal'
import { useWorkspace } from '#api/workspace'
import house from '#features/members/look/house.module.css'
import { tellRefused } from '#ui/toast'
import styles from './choosing.module.css'
import { allowPush, endPush, type PushState, pushState } from './push-browser'

/** Whether this browser shows what is pushed; it is asked for leave only when somebody wants it. */
export function PushPart() {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const [state, setState] = useState<PushState>()
  const [busy, setBusy] = useState(false)
  useEffect(() => void pushState().then(setState), [])
  if (state === undefined) return null
  const turn = async (deed: (slug: string) => Promise<PushState>) => {
    setBusy(true)
    try {
      setState(await deed(workspace))
      await queries.invalidateQueries({ queryKey: [workspace, 'inbox', 'wishes'] })
    } catch (problem) {
      tellRefused(
        problem instanceof Refusal ? problem.message : t`This browser's push service cannot be reached.`,
      )
    } finally {
      setBusy(false)
    }
  }
  const words: Record<PushState, string> = {
    impossible: t`This browser cannot be pushed to; it needs HTTPS and a service worker.`,
    denied: t`You forbade it in this browser; its own settings allow it again.`,
    off: t`This browser shows nothing while Baton is closed.`,
    on: t`This browser shows what is pushed to you, also while Baton is closed.`,
  }
  return (
    <>
      <h2 className={house.heading}>
        <Trans>Push on this browser</Trans>
      </h2>
      <div className={styles.keep}>
        {state === 'off' ? (
          <Button variant="default" loading={busy} onClick={() => void turn(allowPush)}>
            <Trans>Allow push here</Trans>
          </Button>
        ) : null}
        {state === 'on' ? (
          <Button variant="default" loading={busy} onClick={() => void turn(endPush)}>
            <Trans>Stop push here</Trans>
          </Button>
        ) : null}
        <span className={house.quiet}>{words[state]}</span>
      </div>
    </>
  )
}
