// Asks for what this address will need while the app itself is still on its way. A file, because the content policy
// forbids inline scripts; classic, because it must run before the modules. src/api/asked-first.ts takes the answers.
;(() => {
  const [, workspace, board] = /^\/w\/([^/]+)(?:\/boards\/(\d+))?/.exec(location.pathname) ?? []
  const asked = new Map()
  const ask = (path) => {
    const answer = fetch(path, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
    answer.catch(() => {})
    asked.set(path, { answer, at: performance.now() })
  }
  ask('/api/session')
  if (workspace) ask(`/api/${workspace}/workspace`)
  if (board && !/\/settings\/?$/.test(location.pathname)) ask(`/api/${workspace}/boards/${board}`)
  window.batonAsked = asked

  const meta = document.querySelector('meta[name="baton-parts"]')
  if (!meta) return
  const parts = JSON.parse(meta.content)
  const spoken = [localStorage.getItem('baton.language'), ...navigator.languages]
  const language = spoken.map((each) => each?.slice(0, 2)).find((each) => parts[each]) ?? 'en'
  for (const file of [...(board ? parts.board : []), ...parts[language]]) {
    const link = document.createElement('link')
    const kind = { css: 'style', woff2: 'font' }[file.split('.').at(-1)]
    link.rel = kind ? 'preload' : 'modulepreload'
    if (kind) link.as = kind
    link.crossOrigin = ''
    link.href = `/${file}`
    document.head.append(link)
  }
})()
