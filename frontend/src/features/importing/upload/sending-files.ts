import { type Refusal, refusalFrom, Unreachable } from '#api/refusal'
import { newKey } from '#api/sending'
import type { ImportRun } from '../asking/import-api'

export interface Sending {
  answer: Promise<ImportRun>
  stop: () => void
}

/** Sends the files of one export and tells how far it is, which `fetch` cannot. */
export function sendFiles(
  workspace: string,
  source: string,
  files: readonly File[],
  told: (share: number) => void,
): Sending {
  const request = new XMLHttpRequest()
  const answer = new Promise<ImportRun>((resolve, reject: (problem: Refusal | Unreachable) => void) => {
    request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0)
    request.onerror = request.onabort = () => reject(new Unreachable())
    request.onload = () => {
      const body = bodyOf(request.responseText)
      if (request.status < 300) resolve(body as ImportRun)
      else reject(refusalFrom(request.status, body))
    }
  })
  request.open('POST', `/api/${encodeURIComponent(workspace)}/imports`)
  request.setRequestHeader('Idempotency-Key', newKey())
  request.setRequestHeader('X-CSRFToken', token())
  const form = new FormData()
  form.append('source', source)
  for (const file of files) form.append('file', file)
  request.send(form)
  return { answer, stop: () => request.abort() }
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function token(): string {
  const found = document.cookie.split('; ').find((part) => part.startsWith('csrftoken='))
  return found ? decodeURIComponent(found.slice('csrftoken='.length)) : ''
}
