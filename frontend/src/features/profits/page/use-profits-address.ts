import { useNavigate, useSearch } from '@tanstack/react-router'
import { addDays, addMonths, firstOfMonth, isDay } from '#lib/days'
import type { Cut, Days, Within } from '../asking/profits-api'

export const cuts: readonly Cut[] = ['project', 'client', 'service', 'card', 'month', 'manager']
export type Span = 'month' | 'last' | 'quarter' | 'year' | 'all' | 'own'
export const spans: readonly Span[] = ['month', 'last', 'quarter', 'year', 'all']

export interface ProfitsAddress extends Within {
  cut: Cut
  span: Span
  days: Days
}

interface Said {
  cut?: unknown
  span?: unknown
  from?: unknown
  until?: unknown
  client?: unknown
  project?: unknown
  manager?: unknown
}

/** The days that a span means today. */
export function daysOf(span: Span, today: string): Days {
  const month = firstOfMonth(today)
  switch (span) {
    case 'last':
      return { first_day: addMonths(month, -1), last_day: addDays(month, -1) }
    case 'quarter':
      return { first_day: addMonths(month, -2), last_day: today }
    case 'year':
      return { first_day: `${today.slice(0, 4)}-01-01`, last_day: today }
    case 'all':
      return { first_day: '2000-01-01', last_day: today }
    default:
      return { first_day: month, last_day: today }
  }
}

/** What is looked at stands in the address; what it does not say is the last three months, by project. */
export function useProfitsAddress(
  today: string,
): [ProfitsAddress, (to: Partial<Omit<ProfitsAddress, 'days'>> & { days?: Days }) => void] {
  const said = useSearch({ strict: false }) as Said
  const navigate = useNavigate()
  const cut = cuts.includes(said.cut as Cut) ? (said.cut as Cut) : 'project'
  const own = isDaySaid(said.from) && isDaySaid(said.until) && said.from <= said.until
  const span: Span = own ? 'own' : spans.includes(said.span as Span) ? (said.span as Span) : 'quarter'
  const days = own ? { first_day: said.from as string, last_day: said.until as string } : daysOf(span, today)
  const address: ProfitsAddress = {
    cut,
    span,
    days,
    client: numberIn(said.client),
    project: numberIn(said.project),
    manager: numberIn(said.manager),
  }
  const go = (to: Partial<Omit<ProfitsAddress, 'days'>> & { days?: Days }) => {
    const next = { ...address, ...to }
    const isOwn = to.days !== undefined || (next.span === 'own' && to.span === undefined)
    const search = {
      cut: next.cut === 'project' ? undefined : next.cut,
      span: isOwn || next.span === 'quarter' || next.span === 'own' ? undefined : next.span,
      from: isOwn ? next.days.first_day : undefined,
      until: isOwn ? next.days.last_day : undefined,
      client: next.client,
      project: next.project,
      manager: next.manager,
    }
    void navigate({ to: '.', search: (() => search) as never, resetScroll: false })
  }
  return [address, go]
}

function isDaySaid(value: unknown): value is string {
  return typeof value === 'string' && isDay(value)
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
}
