import { askedFirst } from './asked-first'
import { clientLookedAs, header } from './looking-as'
import { Unreachable } from './refusal'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
const pauses = [250, 1000, 3000]
const worthRepeating = new Set([502, 503, 504])

/**
 * Sends a request and repeats it when nobody answered. A write carries one Idempotency-Key through all of its
 * repetitions, so the server does it once even if only its answer was lost.
 */
export async function send(asked: Request, wait: (ms: number) => Promise<void> = pause): Promise<Response> {
  const client = clientLookedAs(asked.url)
  // What was sent ahead was asked with one's own eyes.
  const ahead = client === null ? await askedFirst(asked) : null
  if (ahead) return ahead
  const request = client === null ? asked : withHeader(asked, header, String(client))
  const prepared = safe.has(request.method) ? request : asWrite(request)
  for (let attempt = 0; ; attempt++) {
    const rest = pauses[attempt]
    try {
      const answer = await fetch(prepared.clone())
      if (rest === undefined || !worthRepeating.has(answer.status)) return answer
    } catch (problem) {
      if (prepared.signal.aborted) throw problem
      if (rest === undefined) throw new Unreachable({ cause: problem })
    }
    await wait(rest)
  }
}

/** What is still said while the page goes away: once, and nobody waits for the answer. */
export function sendInLeaving(path: string, body: unknown): void {
  const url = new URL(path, window.location.origin).href
  if (clientLookedAs(url) !== null) return
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': newKey(),
    'X-CSRFToken': cookie('csrftoken'),
  }
  void fetch(url, { method: 'POST', keepalive: true, headers, body: JSON.stringify(body) }).catch(() => {})
}

function asWrite(request: Request): Request {
  const headers = new Headers(request.headers)
  if (!headers.has('Idempotency-Key')) headers.set('Idempotency-Key', newKey())
  headers.set('X-CSRFToken', cookie('csrftoken'))
  return new Request(request, { headers })
}

function withHeader(request: Request, name: string, value: string): Request {
  const headers = new Headers(request.headers)
  headers.set(name, value)
  return new Request(request, { headers })
}

/** A key for one intent; `crypto.randomUUID` is missing on pages served without HTTPS. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : ''
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
