import { useLingui } from '@lingui/react/macro'

/** “changes the title, the deadline”: the parts of an edit, each with its name once. */
export function useEditedParts(): (changed: unknown) => string {
  const { t } = useLingui()
  const names: Record<string, string> = {
    title: t`the title`,
    lead: t`the lead`,
    project: t`the project`,
    card_type: t`the type`,
    class_of_service: t`the class of service`,
    deadline: t`the deadline`,
    deadline_has_time: t`the deadline`,
    parent: t`the parent card`,
    shared: t`who sees it`,
    price: t`the price`,
  }
  return (changed) => {
    const parts = Array.isArray(changed) ? changed.map((part) => names[String(part)]).filter(Boolean) : []
    const list = [...new Set(parts)].join(', ')
    return list ? t`changes ${list}` : t`changes the card`
  }
}
