/** Decimals added exactly, in whole hundredths or finer. */
export function sum(...amounts: string[]): string {
  const places = Math.max(...amounts.map((each) => each.split('.')[1]?.length ?? 0))
  const whole = amounts.reduce((all, each) => all + BigInt(minor(each, places)), 0n)
  const sign = whole < 0n ? '-' : ''
  const digits = String(whole < 0n ? -whole : whole).padStart(places + 1, '0')
  return places ? `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}` : `${sign}${digits}`
}

function minor(amount: string, places: number): string {
  const [whole = '0', rest = ''] = amount.split('.')
  return whole + rest.padEnd(places, '0')
}
