import type { People, PersonOfPeople, WeekOfPerson } from '../asking/load-api'

export const steps = ['capacity', 'away', 'available', 'scheduled', 'worked', 'billable'] as const
export type Step = (typeof steps)[number]
export type Sums = Record<Step, number> & { late: number; finished: number; projects: number }

/** Of which weeks it is told how they were; the present one is not over. */
export function pastOf({ weeks, today }: Pick<People, 'weeks' | 'today'>): number {
  return weeks.filter((monday) => nextMonday(monday) <= today).length
}

function nextMonday(monday: string): string {
  return new Date(Date.parse(`${monday}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10)
}

/** The weeks of several people added up, week by week; projects are those of the busiest. */
export function together(rows: readonly PersonOfPeople[]): WeekOfPerson[] {
  const [first] = rows
  if (!first) return []
  return first.weeks.map((_, at) => {
    const weeks = rows.map(({ weeks: own }) => own[at]).filter((week) => week !== undefined)
    const sum = (name: keyof WeekOfPerson) => weeks.reduce((whole, week) => whole + week[name], 0)
    return {
      capacity: sum('capacity'),
      away: sum('away'),
      available: sum('available'),
      scheduled: sum('scheduled'),
      still_planned: sum('still_planned'),
      worked: sum('worked'),
      billable: sum('billable'),
      late: sum('late'),
      finished: sum('finished'),
      projects: Math.max(0, ...weeks.map(({ projects }) => projects)),
    }
  })
}

export function summed(weeks: readonly WeekOfPerson[]): Sums {
  const sum = (name: keyof WeekOfPerson) => weeks.reduce((whole, week) => whole + week[name], 0)
  return {
    capacity: sum('capacity'),
    away: sum('away'),
    available: sum('available'),
    scheduled: sum('scheduled'),
    worked: sum('worked'),
    billable: sum('billable'),
    late: sum('late'),
    finished: sum('finished'),
    projects: Math.max(0, ...weeks.map(({ projects }) => projects)),
  }
}

/** How much of the hours there were was worked; null where nobody was there. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}

/** By how much the second half of the weeks is fuller than the first; null of fewer than four weeks. */
export function trend(past: readonly WeekOfPerson[]): number | null {
  const half = Math.floor(past.length / 2)
  if (half < 2) return null
  const before = summed(past.slice(0, half))
  const after = summed(past.slice(-half))
  const [one, other] = [share(before.worked, before.available), share(after.worked, after.available)]
  return one === null || other === null ? null : other - one
}

export type Load = 'over' | 'under' | 'usual'

const tooMuch = 1.05
const tooLittle = 0.75

/** Beyond 105 % somebody works more than there is time; below 75 % there is room. */
export function loadOf(part: number | null): Load {
  if (part === null) return 'usual'
  return part > tooMuch ? 'over' : part < tooLittle ? 'under' : 'usual'
}
