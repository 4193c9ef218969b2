import { clientLookedAs, lookAs, lookingAs, lookWithOwnEyes } from './looking-as'

const look = { workspace: 'relay', client: 7, name: 'Bloom', back: '/w/relay/clients/7' }

afterEach(() => sessionStorage.clear())

test('who looks as a client says so with every question about that workspace, and with no other', () => {
  const went: string[] = []
  lookAs(look, '/w/relay/boards/1', (path) => went.push(path))
  expect(clientLookedAs('http://localhost/api/relay/boards/1')).toBe(7)
  expect(clientLookedAs('http://localhost/api/other/boards/1')).toBeNull()
  expect(clientLookedAs('http://localhost/api/session')).toBeNull()
  expect(went).toEqual(['/w/relay/boards/1'])
})

test('the way out leads back to where it began', () => {
  const went: string[] = []
  lookAs(look, '/w/relay/boards/1', () => {})
  lookWithOwnEyes((path) => went.push(path))
  expect(lookingAs('relay')).toBeNull()
  expect(went).toEqual(['/w/relay/clients/7'])
})
