import { i18n } from '@lingui/core'
import { Unreachable } from './refusal'
import { send } from './sending'

i18n.loadAndActivate({ locale: 'en', messages: {} })

const here = 'http://localhost/api/cards'
const noWait = () => Promise.resolve()

afterEach(() => vi.unstubAllGlobals())

function answering(...answers: (Response | Error)[]) {
  const asked: Request[] = []
  vi.stubGlobal('fetch', (request: Request) => {
    asked.push(request)
    const answer = answers.shift() ?? new Response('{}')
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  })
  return asked
}

test('a write that got no answer is repeated with the same key', async () => {
  const asked = answering(new TypeError('network'), new Response(null, { status: 503 }))
  const answer = await send(new Request(here, { method: 'POST', body: '{"title":"Mail"}' }), noWait)
  expect(answer.ok).toBe(true)
  const keys = asked.map((request) => request.headers.get('Idempotency-Key'))
  expect(keys).toHaveLength(3)
  expect(keys[0]).toBeTruthy()
  expect(new Set(keys).size).toBe(1)
  expect(await asked[2]?.text()).toBe('{"title":"Mail"}')
})

test('two writes have two keys and carry the cookie of this browser', async () => {
  // biome-ignore lint/suspicious/noDocumentCookie: the server sets this cookie the same way.
  document.cookie = 'csrftoken=abc'
  const asked = answering()
  await send(new Request(here, { method: 'POST' }), noWait)
  await send(new Request(here, { method: 'POST' }), noWait)
  expect(asked[0]?.headers.get('Idempotency-Key')).not.toBe(asked[1]?.headers.get('Idempotency-Key'))
  expect(asked[0]?.headers.get('X-CSRFToken')).toBe('abc')
})

test('a refusal is an answer and is not repeated', async () => {
  const asked = answering(new Response('{}', { status: 409 }))
  expect((await send(new Request(here, { method: 'POST' }), noWait)).status).toBe(409)
  expect(asked).toHaveLength(1)
})

test('when nobody answers at all, that is what is said', async () => {
  answering(...Array.from({ length: 4 }, () => new TypeError('network')))
  const asked = send(new Request(here), noWait)
  await expect(asked).rejects.toBeInstanceOf(Unreachable)
  await expect(asked).rejects.toThrow('The server did not answer. Check your connection and try again.')
})

test('a question that was called off is not asked again', async () => {
  const asked = answering(Object.assign(new Error('aborted'), { name: 'AbortError' }))
  const calling = new AbortController()
  const request = new Request(here, { signal: calling.signal })
  calling.abort()
  await expect(send(request, noWait)).rejects.toMatchObject({ name: 'AbortError' })
  expect(asked).toHaveLength(1)
})
