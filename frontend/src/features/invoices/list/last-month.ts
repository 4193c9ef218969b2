/** The whole month before that of `today`: what is invoiced most often. */
export function lastMonth(today: string): { first_day: string; last_day: string } {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const day = (at: Date) => at.toISOString().slice(0, 10)
  return {
    first_day: day(new Date(Date.UTC(year, month - 2, 1))),
    last_day: day(new Date(Date.UTC(year, month - 1, 0))),
  }
}
