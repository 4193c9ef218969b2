import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { useEntries } from '#api/stream/use-stream'
import { useWorkspace } from '#api/workspace'

export type MyWork = components['schemas']['MyWorkOut']
export type DeskCard = components['schemas']['CardOnDeskOut']
export type DeskQueue = components['schemas']['QueueOnDesk']
export type DeskOffer = components['schemas']['OfferOut']
export type DeskMention = components['schemas']['MentionOut']
export type DeskApproval = components['schemas']['ApprovalOnDesk']
export type DeskReturned = components['schemas']['ReturnedOut']
export type DeskItem = components['schemas']['ItemOut']

/** A busy workspace says much at once; the desk looks again when it has drawn breath. */
const breath = 400

/** What waits for me, fetched again whenever something happens that may concern it. */
export function useMyWork() {
  const workspace = useWorkspace()
  const queries = useQueryClient()
  const queryKey = [workspace, 'my-work']
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const lookAgain = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void queries.invalidateQueries({ queryKey }), breath)
  }
  const desk = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      ask(api.GET('/api/{workspace}/my-work', { params: { path: { workspace } }, signal })),
  })
  useEntries({ onEntry: lookAgain, onReset: lookAgain }, desk.data?.number)
  return desk
}
