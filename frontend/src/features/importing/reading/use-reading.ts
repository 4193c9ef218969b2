import { useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { useDoing } from '#features/members/doing/use-doing'
import { imports, type ReadRun } from '../asking/import-api'

/** Choices of how a file is read, kept until they are sent; nothing is made by sending them. */
export function useReading<Chosen extends object>(run: ReadRun, told: Chosen, onAsked: () => void) {
  const workspace = useWorkspace()
  const [settings, setSettings] = useState<Chosen>(told)
  const doing = useDoing(['settings', 'people', 'places', 'whose'])
  return {
    settings,
    doing,
    onChange: (change: Partial<Chosen>) => setSettings((was) => ({ ...was, ...change })),
    readAgain: async () => {
      const sent = settings as Record<string, unknown>
      if (await doing.run(() => imports.readOtherwise(workspace, run.id, sent))) onAsked()
    },
    refused: Object.values(doing.words).join(' '),
  }
}
