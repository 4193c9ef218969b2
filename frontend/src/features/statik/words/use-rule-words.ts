import { useLingui } from '@lingui/react/macro'

type Choices = readonly (readonly [string, string])[]

/** When a rule of a stage acts, what it does, and whom that concerns. */
export function useRuleWords(): { moments: Choices; deeds: Choices; people: Choices } {
  const { t } = useLingui()
  return {
    moments: [
      ['enters', t`a card comes here`],
      ['returned', t`an offer is returned here`],
      ['blocked', t`a card is blocked here`],
      ['changes_asked', t`an approver asks for changes`],
      ['checklists_done', t`its checklists are finished`],
      ['children_done', t`its last child is done`],
      ['deadline', t`its deadline comes near`],
    ],
    deeds: [
      ['notify', t`somebody is told`],
      ['offer', t`it is offered to somebody`],
      ['move', t`it moves on`],
      ['comment', t`a comment is written for the team`],
    ],
    people: [
      ['lead', t`the lead of the card`],
      ['responsible', t`whoever is responsible`],
      ['author', t`whoever filed it`],
      ['account_manager', t`the account manager`],
      ['member', t`one of the team`],
    ],
  }
}
