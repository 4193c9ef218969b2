export interface Stretch {
  starts: string
  ends: string
}

const stretch = /^(\d{1,2})(?::(\d{2}))?\s*[-–—]\s*(\d{1,2})(?::(\d{2}))?$/

/** "09:00–13:00, 14:00–18:00" as people write a day's hours; an empty text is a day off. */
export function dayAsText(day: readonly Stretch[]): string {
  return day.map(({ starts, ends }) => `${starts}–${ends}`).join(', ')
}

/** "Mon–Thu 09:00–13:00; Fri 10:00–12:00": the days with hours, those beside each other with the same ones together. */
export function weekAsText(week: readonly (readonly Stretch[])[], names: readonly string[]): string {
  const runs: { text: string; days: string[] }[] = []
  week.forEach((day, at) => {
    const text = dayAsText(day)
    const last = runs.at(-1)
    if (last?.text === text) last.days.push(names[at] ?? '')
    else runs.push({ text, days: [names[at] ?? ''] })
  })
  return runs
    .filter(({ text }) => text)
    .map(({ text, days }) => `${days.length > 1 ? `${days[0]}–${days.at(-1)}` : days[0]} ${text}`)
    .join('; ')
}

/** The hours in the text, or null when it is no list of hours that follow each other. */
export function textAsDay(text: string): Stretch[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const day: Stretch[] = []
  for (const part of parts) {
    const [, h1 = '', m1 = '00', h2 = '', m2 = '00'] = stretch.exec(part) ?? []
    const starts = `${h1.padStart(2, '0')}:${m1}`
    const ends = `${h2.padStart(2, '0')}:${m2}`
    const isTime = h1 !== '' && Number(m1) < 60 && Number(m2) < 60 && ends <= '24:00'
    if (!isTime || starts >= ends || starts < (day.at(-1)?.ends ?? '')) return null
    day.push({ starts, ends })
  }
  return day
}
