import { useLingui } from '@lingui/react/macro'
import { useWorkspace } from '#api/workspace'
import { useCommands } from '#ui/commands/registry'
import { tellDone, tellRefused } from '#ui/toast'
import { undo } from './bulk-api'

/** Ctrl+Z in a list: my last deed is taken back, of one card or of many. */
export function useUndoKey(isEnabled: () => boolean, onDone: () => void) {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const takeBack = async () => {
    try {
      const { words } = await undo(workspace)
      tellDone(words ?? t`Taken back`)
      onDone()
    } catch (problem) {
      tellRefused(problem instanceof Error ? problem.message : String(problem))
    }
  }
  useCommands([
    {
      id: 'list-undo',
      label: t`Take back the last deed`,
      keys: 'mod+z',
      group: t`Finding`,
      isEnabled,
      run: () => void takeBack(),
    },
  ])
}
