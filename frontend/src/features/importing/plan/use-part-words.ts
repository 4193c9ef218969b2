import { useLingui } from '@lingui/react/macro'

/** Parts of a card that can change in a source, by their names in the dry run. */
export function usePartWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    title: t`title`,
    description: t`description`,
    responsible: t`responsible`,
    lead: t`lead`,
    people: t`participants`,
    tags: t`tags`,
    links: t`links to other cards`,
    card_type: t`card type`,
    class_of_service: t`class of service`,
    project: t`project`,
    price: t`price`,
    hours: t`planned hours`,
    deadline: t`deadline`,
    parent: t`parent card`,
    archived: t`archived or not`,
    column: t`column`,
    place: t`order of the cards`,
    item: t`checklist item`,
    checklist: t`checklist`,
    comment: t`comment`,
    attachment: t`attachment`,
    value: t`field`,
  }
}
