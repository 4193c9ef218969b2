// Sets the colours before the first paint; a file, because the content policy forbids inline scripts.
;(() => {
  let scheme = 'auto'
  try {
    scheme = localStorage.getItem('baton.theme') || 'auto'
  } catch {}
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
