import { pastedLines } from './pasted-lines'

test('a pasted list is an item for each line, without its bullets, numbers and boxes', () => {
  const list =
    '- Subject line\r\n* Preheader\n\n  1. Links\n2) UTM marks\n[ ] Test send\n- [x] Segment\n• Баннер\n'
  expect(pastedLines(list)).toEqual([
    'Subject line',
    'Preheader',
    'Links',
    'UTM marks',
    'Test send',
    'Segment',
    'Баннер',
  ])
})

test('what only looks like a bullet stays in the text', () => {
  expect(pastedLines('-20% banner\n3.5 % discount\n[brand] logo\n2026 calendar\n*bold* word')).toEqual([
    '-20% banner',
    '3.5 % discount',
    '[brand] logo',
    '2026 calendar',
    '*bold* word',
  ])
})

test('a line of nothing but a bullet is no item', () => {
  expect(pastedLines('-\n- \n\n   \n[ ]')).toEqual([])
})
