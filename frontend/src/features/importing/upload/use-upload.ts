import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { Refusal } from '#api/refusal'
import { useWorkspace } from '#api/workspace'
import { useUnreachableWords } from '#features/members/doing/use-unreachable-words'
import { type ImportRun, imports } from '../asking/import-api'
import { isAtWork } from '../asking/use-run'
import type { SourceKind } from '../sources/kind'
import { type Sending, sendFiles } from './sending-files'

const READ_EVERY = 500

export interface Upload {
  /** From 0 to 1 while a file is on its way; null when none is. */
  share: number | null
  name: string
  refused: string | null
  send: (files: File[]) => Promise<void>
  stop: () => void
}

export function useUpload(source: SourceKind, onRead: (run: ImportRun) => void): Upload {
  const { t } = useLingui()
  const workspace = useWorkspace()
  const unreachable = useUnreachableWords()
  const [share, setShare] = useState<number | null>(null)
  const [name, setName] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const sending = useRef<Sending | null>(null)
  const stopped = useRef(false)
  const send = async (files: File[]) => {
    stopped.current = false
    setRefused(null)
    setName(files.map((file) => file.name).join(', '))
    const empty = files.find((file) => file.size === 0)
    if (empty) return setRefused(t`${empty.name} is empty.`)
    setShare(0)
    sending.current = sendFiles(workspace, source.name, files, setShare)
    try {
      const run = await read(workspace, await sending.current.answer, () => stopped.current)
      if (run.state === 'failed') setRefused(run.error)
      else if (!stopped.current) onRead(run)
    } catch (problem) {
      if (!stopped.current) setRefused(problem instanceof Refusal ? problem.message : unreachable)
    } finally {
      setShare(null)
    }
  }
  const stop = () => {
    stopped.current = true
    sending.current?.stop()
  }
  return { share, name, refused, send, stop }
}

/** The server reads it in the background; whoever stops waiting stops the reading. */
async function read(workspace: string, sent: ImportRun, stopped: () => boolean): Promise<ImportRun> {
  let run = sent
  while (isAtWork(run.state)) {
    await new Promise((resolve) => setTimeout(resolve, READ_EVERY))
    if (stopped()) {
      await imports.cancel(workspace, run.id)
      return run
    }
    run = await imports.read(workspace, run.id, AbortSignal.timeout(60_000))
  }
  return run
}
