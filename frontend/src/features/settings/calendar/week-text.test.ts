import { dayAsText, textAsDay, weekAsText } from './week-text'

test('hours are read as people write them', () => {
  const day = [
    { starts: '09:00', ends: '13:00' },
    { starts: '14:30', ends: '18:00' },
  ]
  expect(textAsDay('9-13, 14:30 – 18:00')).toEqual(day)
  expect(textAsDay(dayAsText(day))).toEqual(day)
  expect(textAsDay('  ')).toEqual([])
})

test('a week is told with its like days together', () => {
  const day = [{ starts: '09:00', ends: '13:00' }]
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
  expect(weekAsText([day, day, day, [], day, [], []], names)).toBe('Mon–Wed 09:00–13:00; Fri 09:00–13:00')
  expect(weekAsText([[], [], [], [], [], [], []], names)).toBe('')
})

test('hours that overlap, run backwards or are none are not taken', () => {
  for (const text of ['9-13, 12-18', '18-9', 'morning', '9', '9:75-10', '20-25'])
    expect(textAsDay(text), text).toBeNull()
})
