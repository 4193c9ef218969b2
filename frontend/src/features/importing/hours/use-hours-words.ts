import { useLingui } from '@lingui/react/macro'

/** What only a person can decide about a table of hours. */
export function useHoursQuestions(): Record<string, string> {
  const { t } = useLingui()
  return {
    encoding: t`In which encoding is the text? Look whether the sample reads well.`,
    delimiter: t`What stands between the cells?`,
    date_order: t`Does the day or the month come first? The dates of the file allow both.`,
    decimal: t`Does a point or a comma stand before the fraction of an hour?`,
    day: t`Which column is the day?`,
    length: t`Which column says how long it took?`,
    whose: t`Whose are the rows that name nobody?`,
  }
}

/** What a column of a table of hours can mean. */
export function useHoursMeanings(): Record<string, string> {
  const { t } = useLingui()
  return {
    nothing: t`Leave out`,
    person: t`Person`,
    first_name: t`First name`,
    last_name: t`Last name`,
    username: t`User name`,
    email: t`E-mail`,
    client: t`Client`,
    project: t`Project`,
    project_code: t`Code of the project`,
    task: t`Task`,
    text: t`What was done`,
    issue: t`Key of the card`,
    issue_title: t`Title of the card`,
    day: t`Day`,
    start_time: t`Time it began`,
    end_day: t`Day it ended`,
    end_time: t`Time it ended`,
    start: t`Day and time it began`,
    end: t`Day and time it ended`,
    duration: t`Length, like 1:30`,
    hours: t`Hours, like 1.5`,
    minutes: t`Minutes`,
    seconds: t`Seconds`,
    billable: t`Billable or not`,
    billed_hours: t`Billed hours`,
    tags: t`Tags`,
    job_function: t`Job function`,
    id: t`Number of the entry`,
  }
}

/** Time that is for no client, and rows that stay out. */
export function useKindsOfPlace(): { value: string; label: string }[] {
  const { t } = useLingui()
  return [
    { value: 'internal', label: t`Internal time` },
    { value: 'sales', label: t`Sales` },
    { value: 'leave', label: t`Leave` },
    { value: 'out', label: t`Stays out` },
  ]
}
