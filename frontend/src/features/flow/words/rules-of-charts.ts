import { useLingui } from '@lingui/react/macro'

/** What a signal of the process behaviour chart means. */
export function useSignals(): (name: string) => string {
  const { t } = useLingui()
  const known: Record<string, string> = {
    LargeChange: t`beyond a limit`,
    ModerateChange: t`two of three far from the mean`,
    ModerateShift: t`four of five on one side`,
    SmallShift: t`eight in a row on one side`,
    NearerLimit: t`three of four nearer the limit`,
  }
  return (name) => known[name] ?? name
}

/** The conditions of Little's law, as they read when they are broken. */
export function useConditions(): (name: string) => string {
  const { t } = useLingui()
  const known: Record<string, string> = {
    'arrivals equal departures': t`more cards come than go, or the other way round`,
    'started work is finished': t`cards that were started stay unfinished`,
    'work in progress is as large at the end as at the beginning': t`the work in progress is not the same at the end as at the beginning`,
    'the average age neither rises nor falls': t`the cards grow older, or younger, on average`,
  }
  return (name) => known[name] ?? name
}

/** Whose clock runs while a card waits, and what blocks it. */
export function useCauses(): (name: string) => string {
  const { t } = useLingui()
  const known: Record<string, string> = {
    ours: t`on our side`,
    us: t`on our side`,
    client: t`the client`,
    supplier: t`a supplier`,
    card: t`another card`,
    other: t`something else`,
  }
  return (name) => known[name] ?? name
}

export function useProfiles(): Record<string, string> {
  const { t } = useLingui()
  return {
    baton: t`Baton’s own`,
    actionableagile: 'ActionableAgile',
    'jira-agile-metrics': 'jira-agile-metrics',
    lighthouse: 'Lighthouse',
    kaiten: 'Kaiten',
  }
}

export function useClasses(): Record<string, string> {
  const { t } = useLingui()
  return {
    expedite: t`Expedite`,
    fixed_date: t`Fixed date`,
    standard: t`Standard`,
    intangible: t`Intangible`,
  }
}
