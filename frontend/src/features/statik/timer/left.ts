/** Seconds as a clock shows them: "12:34"; what is over: "+2:10". */
export function onTheClock(seconds: number): string {
  const past = Math.abs(Math.round(seconds))
  const [minutes, rest] = [Math.floor(past / 60), past % 60]
  return `${seconds < 0 ? '+' : ''}${minutes}:${String(rest).padStart(2, '0')}`
}

/** Seconds left of a step of so many minutes; below zero: it takes longer than planned. */
export const secondsLeft = (minutes: number, spent: number): number => minutes * 60 - spent
