/** How a value is written to be typed over, and read from what was typed; undefined: it reads as none. */
export interface Form {
  /** As the reader of this language writes it. */
  write: (value: unknown, locale: string) => string
  read: (text: string) => unknown
}

export const words: Form = {
  write: (value) => (typeof value === 'string' ? value : ''),
  read: (text) => text,
}

/** A line: a name of spaces only is none. */
export const line: Form = { write: words.write, read: (text) => text.trim() }

/** "2", "2,5", "2.5"; nothing: null. */
export const number: Form = {
  write: (value, locale) =>
    typeof value === 'number' ? new Intl.NumberFormat(locale, plain).format(value) : '',
  read: (text) => {
    const bare = text.trim().replace(',', '.')
    if (bare === '') return null
    return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined
  },
}

export const whole: Form = {
  write: number.write,
  read: (text) => {
    const read = number.read(text)
    return read === null || Number.isInteger(read) ? read : undefined
  },
}

/** Each line is one; empty lines are none. */
export const lines: Form = {
  write: (value) => (Array.isArray(value) ? value.join('\n') : ''),
  read: (text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
}

export const time: Form = {
  write: (value) => (typeof value === 'string' ? value.slice(0, 5) : ''),
  read: (text) => text || null,
}

const plain = { useGrouping: false, maximumFractionDigits: 6 }

export const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
