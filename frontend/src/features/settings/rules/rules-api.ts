import { api, ask } from '#api/client'
import type { components } from '#api/schema.gen'
import { useListed } from '#features/members/asking/use-listed'

export type Schemas = components['schemas']
export type Rule = Schemas['RuleOut']
export type RuleBody = Schemas['RuleIn']

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

export function useRuleLog() {
  return useListed('rule-log', (workspace, signal) =>
    ask(api.GET('/api/{workspace}/rules/log', { params: { path: { workspace } }, signal })),
  )
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

/** What a rule can add to a card. */
export function useChecklistTemplates() {
  return useListed('checklist-templates', (workspace, signal) =>
    ask(api.GET('/api/{workspace}/checklist-templates', { params: { path: { workspace } }, signal })),
  )
}
