import { useEffect, useMemo, useState } from 'react'
import { useWorkspace } from '#api/workspace'
import { lookThrough, mostLookedAt } from './differing'
import { pageAt, type Side } from './sides'

const mostTries = 8
const pauseMs = 1500

/** Which pages of a document are not the same in two rounds; `isWhole` when all were looked at. */
export function useDifferingPages(before: Side | undefined, after: Side | undefined, total: number) {
  const workspace = useWorkspace()
  const [pages, setPages] = useState<readonly number[]>([])
  const [isWhole, setWhole] = useState(false)
  const pairs = useMemo(
    () =>
      Array.from(
        { length: total },
        (_, at) => [pageAt(workspace, before, at + 1), pageAt(workspace, after, at + 1)] as const,
      ),
    [workspace, before, after, total],
  )
  useEffect(() => {
    if (pairs.length < 2) return
    const left = new AbortController()
    const tell = (page: number) => !left.signal.aborted && setPages((was) => [...was, page])
    setPages([])
    setWhole(false)
    void lookThrough(pairs, (src) => pictureAt(src, left.signal), tell).then(
      () => !left.signal.aborted && setWhole(pairs.length <= mostLookedAt),
    )
    return () => left.abort()
  }, [pairs])
  return { pages, isWhole }
}

/** The bytes of a page; one that is not there because others are being drawn before it is asked for again. */
async function pictureAt(src: string, signal: AbortSignal): Promise<Uint8Array | null> {
  for (let tries = 0; tries < mostTries && !signal.aborted; tries++) {
    try {
      const answer = await fetch(src, { signal })
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
      if (answer.status === 404) return null
    } catch {
      if (signal.aborted) return null
    }
    await new Promise((done) => setTimeout(done, pauseMs))
  }
  return null
}
