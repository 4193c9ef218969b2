/**
 * An amount as somebody types it, as the decimal the API takes: "12 500,50", "12.500,5", "€ 1,250". The separator of
 * the language's thousands is taken out, any other is the decimal point. Null when it is no amount.
 */
export function amountFrom(text: string, language: string): string | null {
  const bare = text.replace(/[\s'’]|\p{Sc}/gu, '')
  const thousands = thousandsIn(bare, language)
  const grouped = thousands && new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+([.,]\\d+)?$`).test(bare)
  const plain = (grouped ? bare.replaceAll(thousands, '') : bare).replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null
}

/** Where both signs stand, the last one is the decimal sign, whatever the language; else the language says. */
function thousandsIn(bare: string, language: string): ',' | '.' | null {
  if (bare.includes(',') && bare.includes('.'))
    return bare.lastIndexOf(',') > bare.lastIndexOf('.') ? '.' : ','
  const { group } = separators(language)
  return group === ',' || group === '.' ? group : null
}

/** To be typed over: the language's decimal sign and nothing between the thousands. */
export function amountToType(amount: string, language: string): string {
  return amount.replace('.', separators(language).decimal).replace(/[.,]0+$/, '')
}

/** To be read. Cents only where there are some, or ``always``: for figures that stand under one another. */
export function amountWritten(
  amount: string,
  language: string,
  currency?: string,
  cents: 'some' | 'always' = 'some',
): string {
  const whole = cents === 'some' && /^-?\d+(\.0+)?$/.test(amount)
  if (currency && !whole)
    // As many as the currency has.
    return new Intl.NumberFormat(language, { style: 'currency', currency }).format(
      amount as unknown as number,
    )
  return new Intl.NumberFormat(language, {
    ...(currency ? { style: 'currency', currency, minimumFractionDigits: 0 } : {}),
    maximumFractionDigits: whole ? 0 : 10,
  }).format(amount as unknown as number) // a decimal text is formatted exactly, a number would be rounded first
}

function separators(language: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(12345678.9)
  const of = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return { group: of('group'), decimal: of('decimal') || '.' }
}
