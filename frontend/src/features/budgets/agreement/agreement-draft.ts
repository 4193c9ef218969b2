import { amountFrom, amountToType } from '#lib/amount'
import { clockOf, minutesOf } from '#lib/hours'
import type { Agreement, AgreementIn, ContractKind, Recognition } from '../asking/budgets-api'

export interface StageDraft {
  id: number
  name: string
  weight: string
}

/** An agreement while it is written: everything as typed. */
export interface AgreementDraft {
  kind: ContractKind
  from_day: string
  currency: string
  amount: string
  minutes: string
  period: NonNullable<Agreement['period']>
  /** A number of periods, or "all". */
  carried: string
  /** Who pays for what is spent above the hours of a period. */
  overspend: Overspend
  recognises: Recognition
  plannedHours: string
  plannedCards: string
  stages: StageDraft[]
  shows_hours: boolean
  shows_price: boolean
  note: string
}

export type Overspend = 'ours' | 'next' | 'billed'

export const recognitionsOf: Record<ContractKind, Recognition[]> = {
  fixed: ['hours', 'stages', 'cards'],
  time_and_materials: ['hours'],
  retainer: ['hours', 'evenly'],
}

/** What is agreed now, to be changed; else an empty one. */
export function draftOf(
  now: Agreement | null,
  today: string,
  currency: string,
  language: string,
): AgreementDraft {
  return {
    kind: now?.kind ?? 'fixed',
    from_day: today,
    currency: now?.currency ?? currency,
    amount: now?.amount ? amountToType(now.amount, language) : '',
    minutes: now?.minutes ? clockOf(now.minutes) : '',
    period: now?.period ?? 'month',
    carried: now === null ? '0' : now.carried_periods === null ? 'all' : String(now.carried_periods),
    overspend: now?.overspend_carries ? 'next' : now?.overspend_is_billed ? 'billed' : 'ours',
    recognises: now?.recognises ?? 'hours',
    plannedHours: now?.planned_minutes ? clockOf(now.planned_minutes) : '',
    plannedCards: now?.planned_cards ? String(now.planned_cards) : '',
    stages: (now?.stages ?? []).map(({ name, weight }, id) => ({ id, name, weight: String(weight) })),
    shows_hours: now?.shows_hours ?? false,
    shows_price: now?.shows_price ?? false,
    note: '',
  }
}

/** What is sent; only what the kind has. Null while something that it needs is missing. */
export function toSend(draft: AgreementDraft, language: string): Partial<AgreementIn> | null {
  const amount = draft.amount.trim() === '' ? null : amountFrom(draft.amount, language)
  if (draft.amount.trim() !== '' && amount === null) return null
  const common = {
    kind: draft.kind,
    from_day: draft.from_day,
    currency: draft.currency,
    recognises: draft.recognises,
    shows_hours: draft.shows_hours,
    shows_price: draft.shows_price,
    note: draft.note,
    ...(amount === null ? {} : { amount }),
  }
  if (draft.kind === 'time_and_materials') return common
  if (draft.kind === 'retainer') {
    const minutes = draft.minutes.trim() === '' ? null : longHours(draft.minutes)
    if (draft.minutes.trim() !== '' && !minutes) return null
    if (amount === null && minutes === null) return null
    return {
      ...common,
      period: draft.period,
      ...(minutes === null ? {} : { minutes }),
      carried_periods: draft.carried === 'all' ? null : Number(draft.carried),
      overspend_carries: draft.overspend === 'next',
      overspend_is_billed: draft.overspend === 'billed',
    }
  }
  return amount === null ? null : withPlan(draft, common)
}

function withPlan(draft: AgreementDraft, common: Partial<AgreementIn>): Partial<AgreementIn> | null {
  if (draft.recognises === 'hours') {
    const planned_minutes = longHours(draft.plannedHours)
    return planned_minutes ? { ...common, planned_minutes } : null
  }
  if (draft.recognises === 'cards') {
    const planned_cards = Number(draft.plannedCards)
    return Number.isInteger(planned_cards) && planned_cards > 0 ? { ...common, planned_cards } : null
  }
  const stages = draft.stages
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, weight }) => ({ name: name.trim(), weight: Number(weight) }))
  const are = stages.length > 0 && stages.every(({ weight }) => Number.isInteger(weight) && weight > 0)
  return are ? { ...common, stages } : null
}

/** Hours of more than a day: "180", "180:30", "42.5". */
export function longHours(text: string): number | null {
  const clock = /^(\d{1,6}):([0-5]\d)$/.exec(text.trim())
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const plain = /^\d{1,6}([.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null
  return plain === null ? minutesOf(text) : Math.round(plain * 60)
}
