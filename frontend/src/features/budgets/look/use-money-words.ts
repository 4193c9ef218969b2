import { useLingui } from '@lingui/react/macro'
import type {
  Agreement,
  Basis,
  ContractKind,
  ExternalCost,
  RateReach,
  Recognition,
} from '../asking/budgets-api'

/** The trade's words for what the server names. */
export function useMoneyWords() {
  const { t } = useLingui()
  const kinds: Record<ContractKind, string> = {
    fixed: t`Fixed price`,
    time_and_materials: t`Time and materials`,
    retainer: t`Retainer`,
  }
  const recognitions: Record<Recognition, string> = {
    hours: t`by hours`,
    stages: t`by finished stages`,
    cards: t`by finished cards`,
    evenly: t`evenly over the period`,
  }
  const periods: Record<NonNullable<Agreement['period']>, string> = {
    week: t`week`,
    month: t`month`,
    quarter: t`quarter`,
  }
  const externals: Record<ExternalCost['kind'], string> = {
    freelancer: t`Freelancer`,
    media: t`Media`,
    postage: t`Postage and print`,
    other: t`Other cost`,
  }
  const bases: Record<Basis, string> = {
    included: t`Within the project's agreement`,
    fixed: t`At its own price`,
    by_time: t`By its hours`,
  }
  const reaches: Record<RateReach, string> = {
    from_day: t`Open entries from that day on`,
    open_periods: t`All open entries, whatever their day`,
    new_entries: t`Only entries made from now on`,
  }
  return { kinds, recognitions, periods, externals, bases, reaches }
}
