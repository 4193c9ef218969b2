import { optionsNamed } from './options-named'

const before = [
  { id: 'a', name: 'E-mail', colour: 'teal', archived: false },
  { id: 'b', name: 'Push', colour: '', archived: true },
]

test('an option that stays keeps its identity, one taken away is archived and never lost', () => {
  expect(optionsNamed(before, ['SMS', 'Push'])).toEqual([
    { id: '', name: 'SMS', colour: '', archived: false },
    { id: 'b', name: 'Push', colour: '', archived: false },
    { id: 'a', name: 'E-mail', colour: 'teal', archived: true },
  ])
})
