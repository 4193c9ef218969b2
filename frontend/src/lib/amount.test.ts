import { amountFrom, amountToType, amountWritten } from './amount'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('money is written as the reader of each language writes it', () => {
  expect(plain(amountWritten('12500.00', 'en', 'EUR'))).toBe('€12,500')
  expect(plain(amountWritten('12500.50', 'ru', 'EUR'))).toBe('12 500,50 €')
  expect(plain(amountWritten('12500.50', 'nl', 'EUR'))).toBe('€ 12.500,50')
  expect(plain(amountWritten('1234567.25', 'ru'))).toBe('1 234 567,25')
})

test('figures that stand under one another all have their cents', () => {
  expect(plain(amountWritten('12500', 'en', 'EUR', 'always'))).toBe('€12,500.00')
  expect(plain(amountWritten('12500', 'nl', 'JPY', 'always'))).toBe('JP¥ 12.500')
})

test('an amount beyond what a float holds keeps its cents', () => {
  expect(plain(amountWritten('99999999999999.99', 'ru', 'EUR'))).toBe('99 999 999 999 999,99 €')
})

test('an amount is understood with the separators of the language', () => {
  expect(amountFrom('12 500,50', 'ru')).toBe('12500.50')
  expect(amountFrom('12.500', 'nl')).toBe('12500')
  expect(amountFrom('12.500,5', 'nl')).toBe('12500.5')
  expect(amountFrom('12.5', 'nl')).toBe('12.5')
  expect(amountFrom('€1,250', 'en')).toBe('1250')
  expect(amountFrom('12,5', 'en')).toBe('12.5')
  expect(amountFrom('1.250,50', 'en')).toBe('1250.50')
  expect(amountFrom('1,250.50', 'nl')).toBe('1250.50')
  for (const text of ['', 'ten', '1.2.3', '12,5,0']) expect(amountFrom(text, 'ru')).toBeNull()
})

test('what is shown for reading and for typing is read back as the same amount', () => {
  for (const language of ['en', 'ru', 'nl']) {
    for (const amount of ['0.75', '1250', '12500.50', '1234567.25']) {
      expect(amountFrom(amountWritten(amount, language, 'EUR'), language)).toBe(amount)
      expect(Number(amountFrom(amountToType(amount, language), language))).toBe(Number(amount))
    }
  }
})
