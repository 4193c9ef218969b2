declare global {
  interface Window {
    /** Path -> the answer that public/assets/first-asks.js asked for before the app was there. */
    batonAsked?: Map<string, { answer: Promise<Response>; at: number }>
  }
}

const freshFor = 10_000

/** The answer to a request that the page sent ahead, once and while it is fresh. A refusal is asked for again. */
export async function askedFirst({ method, url }: Request): Promise<Response | null> {
  const asked = window.batonAsked
  const { pathname, search, origin } = new URL(url)
  if (!asked || method !== 'GET' || search !== '' || origin !== window.location.origin) return null
  const known = asked.get(pathname)
  asked.delete(pathname)
  if (!known || performance.now() - known.at > freshFor) return null
  const answer = await known.answer.catch(() => null)
  return answer?.ok ? answer : null
}
