import { useLingui } from '@lingui/react/macro'

/** What only a person can decide, by the names of the settings. */
export function useQuestionWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    encoding: t`In which encoding is the text? Look whether the sample reads well.`,
    delimiter: t`What stands between the cells?`,
    date_order: t`Does the day or the month come first? The dates of the file allow both.`,
    decimal: t`Does a point or a comma stand before the fraction of a number?`,
    title: t`Which column is the title of the card?`,
  }
}

/** What a column of a table can mean. */
export function useMeaningWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    nothing: t`Leave out`,
    title: t`Title`,
    description: t`Description`,
    section: t`Section of the brief`,
    column: t`Column on the board`,
    responsible: t`Responsible`,
    lead: t`Lead`,
    participant: t`Participants`,
    deadline: t`Deadline`,
    created: t`Created`,
    done: t({ message: 'Done', context: 'of an import' }),
    tags: t`Tags`,
    type: t`Card type`,
    class_of_service: t`Class of service`,
    project: t`Project`,
    client: t`Client`,
    price: t`Price`,
    hours: t`Planned hours`,
    key: t`Key`,
    parent: t`Key of the parent`,
    link: t`Link`,
    comment: t`Comment`,
    field: t`Custom field`,
  }
}

/** What a priority of Jira becomes. */
export function usePriorityWords(): Record<string, string> {
  const { t } = useLingui()
  return {
    expedite: t`Expedite`,
    fixed_date: t`Fixed date`,
    standard: t`Standard`,
    intangible: t`Intangible`,
    tag: t`A tag`,
    nothing: t`Nothing`,
  }
}
