import { useLingui } from '@lingui/react/macro'

export function useClocks(): Record<'ours' | 'client' | 'supplier', string> {
  const { t } = useLingui()
  return { ours: t`ours`, client: t`the client's`, supplier: t`a supplier's` }
}

/** What a policy may ask for: the card's own fields, by the names the server knows. */
export function useAskedFields(): Record<string, string> {
  const { t } = useLingui()
  return {
    deadline: t`Deadline`,
    project: t`Project`,
    price: t`Price`,
    lead: t`Lead`,
    card_type: t`Card type`,
    planned_hours: t`Planned hours`,
    brief: t`Brief`,
    tags: t`Tags`,
    attachment: t`Attachment`,
  }
}

/** What may stand on a card's face beside its title. */
export function useFaceParts(): Record<string, string> {
  const { t } = useLingui()
  return {
    number: t`Number`,
    card_type: t`Card type`,
    class_of_service: t`Class of service`,
    project: t`Project`,
    parent: t`Parent card`,
    tags: t`Tags`,
    deadline: t`Deadline`,
    lead: t`Lead`,
    responsible: t`Responsible`,
    checklist: t`Checklist items`,
    comments: t`Comments`,
    attachments: t`Attachments`,
    time: t`Time spent`,
    age: t`Age`,
    fields: t`Fields of your own`,
  }
}

/** What a limit counts. */
export function useLimitCounts() {
  const { t } = useLingui()
  return { cards: t`cards`, hours: t`planned hours` }
}

/** A limit as a fact about a column or a lane. */
export function useLimitWords() {
  const { t } = useLingui()
  return ({ wip_limit, limit_counts }: { wip_limit: number | null; limit_counts: string }) =>
    limit_counts === 'hours' ? t`limit ${wip_limit} planned hours` : t`limit ${wip_limit}`
}
