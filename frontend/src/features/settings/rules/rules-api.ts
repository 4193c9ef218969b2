import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { useWorkspace } from '#api/workspace'
import { useListed } from '#features/members/asking/use-listed'

export type Schemas = components['schemas']
export type Rule = Schemas['RuleOut']
export type RuleBody = Schemas['RuleIn']

const PAGE = 50
const of = (workspace: string, rule_id: number) => ({ params: { path: { workspace, rule_id } } })

export const rules = {
  make: (workspace: string, body: RuleBody) =>
    ask(api.POST('/api/{workspace}/rules', { params: { path: { workspace } }, body })),
  change: (workspace: string, rule: number, body: Partial<RuleBody>) =>
    ask(api.PATCH('/api/{workspace}/rules/{rule_id}', { ...of(workspace, rule), body: body as never })),
  remove: async (workspace: string, rule: number) => {
    await ask(api.DELETE('/api/{workspace}/rules/{rule_id}', of(workspace, rule)))
    return true
  },
  rehearse: (workspace: string, body: RuleBody) =>
    ask(api.POST('/api/{workspace}/rules/rehearsal', { params: { path: { workspace } }, body })),
}

export function useRules() {
  return useListed('rules', (workspace, signal) =>
    ask(api.GET('/api/{workspace}/rules', { params: { path: { workspace } }, signal })),
  )
}

export type Run = Schemas['RunOut']
export type Outcome = NonNullable<Schemas['Outcome']>

export interface LogWish {
  rule: number | null
  outcome: string | null
}

/** What rules did, the latest first, page by page. */
export function useRuleLog({ rule, outcome }: LogWish) {
  const workspace = useWorkspace()
  return useInfiniteQuery({
    queryKey: [workspace, 'house', 'rule-log', rule, outcome],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...(rule === null ? {} : { rule }),
        ...(outcome === null ? {} : { outcome: outcome as Outcome }),
        ...(pageParam === null ? {} : { before: pageParam }),
      }
      return ask(api.GET('/api/{workspace}/rules/log', { params: { path: { workspace }, query }, signal }))
    },
    getNextPageParam: (page) => (page.length < PAGE ? null : (page.at(-1)?.id ?? null)),
  })
}

/** The rule in the reader's words while it is being put together; what it names is asked of the server. */
export function useSentence(body: RuleBody | null) {
  const workspace = useWorkspace()
  return useQuery({
    queryKey: [workspace, 'rule-sentence', body],
    enabled: body !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
    queryFn: ({ signal }) =>
      ask(
        api.POST('/api/{workspace}/rules/sentence', {
          params: { path: { workspace } },
          body: body as RuleBody,
          signal,
        }),
      ),
  })
}

export function useRuleExamples(board: number | null) {
  return useListed(
    `rule-examples-${board}`,
    (workspace, signal) =>
      ask(
        api.GET('/api/{workspace}/boards/{board_id}/rule-examples', {
          params: { path: { workspace, board_id: board ?? 0 } },
          signal,
        }),
      ),
    board !== null,
  )
}
