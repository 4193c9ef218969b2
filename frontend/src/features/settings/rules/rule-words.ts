import { useLingui } from '@lingui/react/macro'

/** What can happen, and what can be done then, in the order in which they are offered. */
export function useWhenWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    moved: t`a card is moved`,
    filed: t`a card is filed`,
    approved: t`a card is approved`,
    changes_asked: t`an approver asks for changes`,
    children_done: t`the last child of a card is done`,
    checklists_done: t`all checklists of a card are done`,
    deadline: t`a deadline comes near or is past`,
    tagged: t`a card gets a tag`,
    assigned: t`somebody becomes responsible`,
    offered: t`a card is offered to somebody`,
    accepted: t`an offer is accepted`,
    returned: t`an offer is returned`,
    blocked: t`a card is blocked`,
    freed: t`a block is lifted`,
    commented: t`somebody comments`,
    button: t`somebody presses a button on the card`,
  }
}

export function useActionWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    move: t`Move it to a column`,
    offer: t`Offer it to somebody`,
    assign: t`Make somebody responsible`,
    lead: t`Make somebody the lead`,
    tag: t`Add a tag`,
    untag: t`Remove a tag`,
    checklist: t`Add a checklist`,
    comment: t`Comment for the team`,
    notify: t`Mention somebody in a comment`,
    approval: t`Ask for approval`,
    child: t`File a child card`,
    deadline: t`Set the deadline`,
    field: t`Fill in a field`,
    webhook: t`Call a webhook`,
  }
}

export function usePartWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    lead: t`The lead`,
    responsible: t`Whoever is responsible`,
    author: t`Whoever filed it`,
    account_manager: t`The account manager`,
  }
}

export const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export const rows = (named: readonly { id: number; name: string }[]) =>
  named.map(({ id, name }) => ({ value: String(id), label: name }))
