import { askedFirst } from './asked-first'

const session = () => new Request('http://localhost/api/session')

function asked(answer: Response, at = performance.now()): void {
  window.batonAsked = new Map([['/api/session', { answer: Promise.resolve(answer), at }]])
}

beforeEach(() => vi.stubGlobal('location', { origin: 'http://localhost' }))
afterEach(() => {
  delete window.batonAsked
  vi.unstubAllGlobals()
})

test('what the page asked for ahead is taken once', async () => {
  asked(new Response('{"user":1}'))
  expect(await (await askedFirst(session()))?.json()).toEqual({ user: 1 })
  expect(await askedFirst(session())).toBeNull()
})

test('an answer that lay too long, or was a refusal, is asked for again', async () => {
  asked(new Response('{}'), performance.now() - 60_000)
  expect(await askedFirst(session())).toBeNull()
  asked(new Response('{}', { status: 503 }))
  expect(await askedFirst(session())).toBeNull()
})

test('a write never takes an answer that was asked for ahead', async () => {
  asked(new Response('{}'))
  expect(await askedFirst(new Request('http://localhost/api/session', { method: 'PATCH' }))).toBeNull()
})
