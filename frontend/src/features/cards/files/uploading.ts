import { newKey } from '#api/sending'

export interface UploadRefused {
  words: string
}

/** Sends a file and tells how far it is; `fetch` cannot tell that. Resolves with words when it was refused. */
export function upload(
  address: string,
  file: File,
  beside: { pasted?: boolean; inPlaceOf?: number },
  onProgress: (share: number) => void,
  words: { unreachable: string; tooLarge: string; broken: string },
): Promise<UploadRefused | null> {
  return new Promise((resolve) => {
    const sending = new XMLHttpRequest()
    const body = new FormData()
    if (beside.pasted) body.append('pasted', 'true')
    if (beside.inPlaceOf !== undefined) body.append('in_place_of', String(beside.inPlaceOf))
    body.append('file', file, file.name)
    sending.open('POST', address)
    sending.setRequestHeader('X-CSRFToken', csrfToken(document.cookie))
    sending.setRequestHeader('Idempotency-Key', newKey())
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    sending.onload = () => {
      if (sending.status < 300) resolve(null)
      else resolve({ words: refusalWords(sending.status, sending.responseText, words) })
    }
    sending.onerror = () => resolve({ words: words.unreachable })
    sending.send(body)
  })
}

export function refusalWords(
  status: number,
  answer: string,
  words: { tooLarge: string; broken: string },
): string {
  try {
    const { detail } = JSON.parse(answer) as { detail?: unknown }
    if (typeof detail === 'string' && detail !== '') return detail
  } catch {
    // A proxy answered, not Baton.
  }
  return status === 413 ? words.tooLarge : words.broken
}

function csrfToken(cookies: string): string {
  const found = cookies.split('; ').find((part) => part.startsWith('csrftoken='))
  return found ? decodeURIComponent(found.slice('csrftoken='.length)) : ''
}

export function sizeText(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  const power = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power)
}
