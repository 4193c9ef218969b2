import { useLingui } from '@lingui/react/macro'

/** The things an import makes, by the names of its counts. */
export function useThingWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    space: t`spaces`,
    board: t`boards`,
    column: t`columns`,
    lane: t`lanes`,
    cell_limit: t`limits of cells`,
    person: t`people`,
    placeholder: t`people`,
    tag: t`tags`,
    custom_field: t`fields`,
    field: t`fields`,
    card_type: t`card types`,
    card: t`cards`,
    checklist: t`checklists`,
    item: t`checklist items`,
    attachment: t`attachments as links`,
    comment: t`comments`,
    move: t`moves`,
    stay: t`stays in columns`,
    deadline: t`deadlines`,
    value: t`field values`,
    blocker: t`blockers`,
    lifted_blocker: t`lifted blockers`,
    link: t`links between cards`,
    time_log: t`entries of time, kept aside`,
    fetching: t`fetching`,
    planned_hours: t`planned hours`,
    assignment: t`changes of the responsible`,
    changed_text: t`changed texts`,
    changed_part: t`changed parts of cards`,
    kept_yours: t`parts kept as you made them`,
    reordered: t`cards in a new order`,
    changed_card: t`cards that changed`,
    moves_not_followed: t`moves not followed`,
  }
}
