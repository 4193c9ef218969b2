import { type Item, ranked } from './ranking'

const item = (label: string, group = 'Commands', detail?: string): Item => ({
  id: label,
  group,
  label,
  run: () => {},
  ...(detail ? { detail } : {}),
})
const labels = (items: Item[]) => items.map(({ label }) => label)

test('what begins with the typed words stands first', () => {
  const items = [item('Import'), item('My boards'), item('Boards'), item('Keyboard shortcuts')]
  expect(labels(ranked(items, 'board'))).toEqual(['Boards', 'My boards', 'Keyboard shortcuts'])
})

test('words fit in any order, without case and accents, in the detail too', () => {
  const items = [item('Renée Bos', 'People', 'Designer'), item('Fjodor', 'People')]
  expect(labels(ranked(items, 'designer RENEE'))).toEqual(['Renée Bos'])
  expect(labels(ranked([item('Всё по Ёлкам')], 'все елкам'))).toEqual(['Всё по Ёлкам'])
})

test('groups stay together and none crowds the others out', () => {
  const many = Array.from({ length: 20 }, (_, at) => item(`Board ${at}`, 'Boards'))
  const found = ranked([...many, item('Board settings')], 'board', 3)
  expect(labels(found)).toEqual(['Board 0', 'Board 1', 'Board 2', 'Board settings'])
})

test('with nothing typed everything is offered in its order', () => {
  expect(labels(ranked([item('B'), item('A')], ''))).toEqual(['B', 'A'])
})
