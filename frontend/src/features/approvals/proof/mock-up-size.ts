/** As wide as mails are written for; longer ones go on in their own frame. In CSS pixels. */
export const mockUp = { width: 680, height: 3200 } as const

/** Smaller than that nobody can read it: then it is scrolled to the side, too. */
const smallest = 0.7

export const scaleIn = (room: number): number =>
  room > 0 ? Math.min(1, Math.max(smallest, room / mockUp.width)) : 1
