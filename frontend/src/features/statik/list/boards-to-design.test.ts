import { boardsToDesign } from './boards-to-design'

const board = (id: number, name: string, archived = false) => ({ id, name, archived })
const spaces = [
  {
    id: 1,
    name: 'Production',
    archived: false,
    boards: [board(1, 'CRM'), board(2, 'Old', true), board(3, 'Print')],
  },
  { id: 2, name: 'Gone', archived: true, boards: [board(4, 'Gone')] },
] as unknown as Parameters<typeof boardsToDesign>[0]

test('a board that runs and that no service designs can be designed', () => {
  const services = [
    { board: 3, archived: false },
    { board: null, archived: false },
  ]
  expect(boardsToDesign(spaces, services)).toEqual([{ id: 1, name: 'CRM', space: 'Production' }])
})

test('a service that was put away holds no board', () => {
  const found = boardsToDesign(spaces, [{ board: 1, archived: true }])
  expect(found.map(({ name }) => name)).toEqual(['CRM', 'Print'])
})
