/** Leaves for the server's own sign-in page and comes back to this address afterwards. */
export function toSignIn(): void {
  const here = `${window.location.pathname}${window.location.search}`
  const next = here === '/' ? '' : `?next=${encodeURIComponent(here)}`
  window.location.assign(`/accounts/login/${next}`)
}
