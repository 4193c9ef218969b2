/** As wide as mails are written for; longer ones go on in their own frame. In CSS pixels. */
export const mockUp = { width: 680, height: 3200 } as const
